package org.himuro.lims.storage;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * What became of a request to store.
 *
 * @param tubes how many changed their place; one that lay there already did not
 * @param warnings what to look at, though it was done: quarantined, not frozen yet, already there
 */
public record Stored(int tubes, List<Reason> warnings) {
    public Stored {
        warnings = List.copyOf(warnings);
    }
}
