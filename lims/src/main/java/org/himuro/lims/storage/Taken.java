package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.shared.Reason;

/** @param tubes how many were taken out; one in hand already was not */
public record Taken(int tubes, List<Reason> warnings) {
    public Taken {
        warnings = List.copyOf(warnings);
    }
}
