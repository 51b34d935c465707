package org.himuro.lims.laboratory;

import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Reason;

/** @param marks what the report conflicts with */
public record LaboratoryRecorded(UUID site, List<Reason> marks) {
    public LaboratoryRecorded {
        marks = List.copyOf(marks);
    }
}
