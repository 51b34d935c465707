package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param recorded false only where tube or box is not known here, so that there is nothing to record it with
 * @param conflicts what the report conflicts with
 */
public record Found(boolean recorded, List<Reason> conflicts) {
    public Found {
        conflicts = List.copyOf(conflicts);
    }
}
