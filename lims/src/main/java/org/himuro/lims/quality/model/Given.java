package org.himuro.lims.quality.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.Why;
import org.himuro.lims.shared.Reason;

/** A reason by its code, and what was written beside it. */
record Given(String reason, Optional<String> remark) {

    /** What is missing or too long. */
    List<Reason> faults(List<String> known) {
        var faults = new ArrayList<Reason>();
        if (!known.contains(reason)) {
            faults.add(Reason.of("REASON_MISSING"));
        }
        if (reason.equals(Why.OTHER) && remark.filter(text -> !text.isBlank()).isEmpty()) {
            faults.add(Reason.of("REMARK_MISSING"));
        }
        if (remark.filter(text -> text.length() > Why.REMARK).isPresent()) {
            faults.add(Reason.of("REMARK_TOO_LONG", Why.REMARK));
        }
        return faults;
    }

    Optional<String> hash(UUID act) {
        return remark.map(text -> Remarks.hash(act, text));
    }
}
