package org.himuro.lims.scan.model;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** What a scan means with what is in hand. */
public sealed interface Meaning {
    /** In hand when it is not done, or nothing is to be done. */
    Hand hand();

    /**
     * A fact.
     *
     * @param hand where it is refused
     * @param after where it is done
     */
    record Done(Hand hand, Hand after, Doing doing) implements Meaning {}

    /** Nothing to record yet, or nothing new. @param word what to say, a key */
    record Wait(Hand hand, String word) implements Meaning {}

    /** A person is to say yes. @param questions why */
    record Ask(Hand hand, String word, List<Reason> questions) implements Meaning {
        public Ask {
            questions = List.copyOf(questions);
        }
    }

    record No(Hand hand, List<Reason> reasons) implements Meaning {
        public No {
            reasons = List.copyOf(reasons);
        }
    }
}
