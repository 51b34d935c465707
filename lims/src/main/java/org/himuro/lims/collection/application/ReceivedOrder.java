package org.himuro.lims.collection.application;

import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.integrations.hl7.OrderMessage.Header;
import org.himuro.lims.collection.ImportAnswer;
import org.himuro.lims.ledger.Outcome;

/** What became of a message. */
public sealed interface ReceivedOrder {
    /**
     * Nothing was kept: every reason at once.
     *
     * @param header where it could be read
     */
    record Unusable(Optional<Header> header, List<Finding> findings) implements ReceivedOrder {
        public Unusable {
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param differences names of the fields that disagree with what the vault knows
     * @param findings what a person may want to look at
     */
    record Taken(Header header, Outcome<ImportAnswer> outcome, List<String> differences, List<Finding> findings)
            implements ReceivedOrder {
        public Taken {
            differences = List.copyOf(differences);
            findings = List.copyOf(findings);
        }
    }
}
