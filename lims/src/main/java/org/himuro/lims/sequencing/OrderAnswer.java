package org.himuro.lims.sequencing;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.shared.Reason;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;

/** @param warnings what was let pass, or what a report was marked with */
public record OrderAnswer(String order, Optional<Result> result, List<QcLine> lines, List<Reason> warnings) {
    public OrderAnswer {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }
}
