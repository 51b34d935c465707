package org.himuro.lims.monitoring.application;

import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Finding;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.monitoring.SeriesAnswer;
import org.himuro.lims.shared.Reason;

/** What became of a logger's file that was handed in. */
public sealed interface SeriesUpload {

    /** No such parcel for this site. */
    record NoParcel() implements SeriesUpload {}

    /**
     * Nothing was recorded, and these are all the reasons.
     *
     * @param file by which it can be explained; empty where it is no text
     */
    record Unreadable(Optional<String> file, List<Finding> findings, List<Reason> reasons) implements SeriesUpload {
        public Unreadable {
            findings = List.copyOf(findings);
            reasons = List.copyOf(reasons);
        }
    }

    /** @param findings what was noticed; the file is recorded all the same */
    record Recorded(Outcome<SeriesAnswer> outcome, List<Finding> findings) implements SeriesUpload {
        public Recorded {
            findings = List.copyOf(findings);
        }
    }
}
