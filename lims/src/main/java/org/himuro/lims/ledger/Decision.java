package org.himuro.lims.ledger;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.shared.Reason;

/** What a verb decided from what it read. A refusal is a result, with all its reasons at once. */
public sealed interface Decision<A extends Record> {

    /**
     * @param entries the facts, in order; may be empty (nothing to change, still an act)
     * @param answer what the bench is told; stored with the act and repeated when the act is sent again
     */
    record Accepted<A extends Record>(List<Entry> entries, A answer) implements Decision<A> {
        public Accepted {
            entries = List.copyOf(entries);
        }

        @Override
        public Decision<A> timed(Act act) {
            if (entries.isEmpty()) {
                return this;
            }
            var first = entries.getFirst();
            var more = new ArrayList<>(entries);
            act.ofTheTimeOf(first.fact())
                    .ifPresent(said -> more.add(new Entry(first.stream(), said, act.occurredAt())));
            return new Accepted<>(more, answer);
        }
    }

    /** The same, with a fact beside the others about the act's time. */
    default Decision<A> timed(Act act) {
        return this;
    }

    /** @param reasons at least one */
    record Refused<A extends Record>(List<Reason> reasons) implements Decision<A> {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }
    }

    static <A extends Record> Decision<A> refused(Reason... reasons) {
        return new Refused<>(List.of(reasons));
    }
}
