package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param same cells that agreed
 * @param stored tubes that had no position before
 * @param moved tubes that the record had elsewhere
 * @param takenOut tubes of the record that were not in the rack
 */
public record RackStored(int same, int stored, int moved, int takenOut, List<Reason> warnings) {
    public RackStored {
        warnings = List.copyOf(warnings);
    }
}
