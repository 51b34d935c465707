package org.himuro.lims.sequencing.application;

import java.util.List;
import org.himuro.integrations.Finding;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.sequencing.OrderAnswer;

/** What became of quality files that were handed in. */
public sealed interface QcUpload {

    /** No such order for this caller. */
    record NoOrder() implements QcUpload {}

    /** Nothing was recorded; every file that cannot be read is named with every reason. */
    record Unreadable(List<Faulty> files) implements QcUpload {
        public Unreadable {
            files = List.copyOf(files);
        }
    }

    /** @param number the file's place in the upload, from 1 */
    record Faulty(int number, List<Finding> findings) {
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** Nothing was recorded: these files do not name the tube or order. Somebody must confirm that they belong to it. */
    record AnotherSample(List<String> files) implements QcUpload {
        public AnotherSample {
            files = List.copyOf(files);
        }
    }

    record Recorded(Outcome<OrderAnswer> outcome) implements QcUpload {}
}
