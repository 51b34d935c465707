package org.himuro.lims.picking;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param pick its code
 * @param tubes on the list
 * @param out in hand for it now
 * @param left still to be fetched
 * @param warnings what to look at, though it was done
 */
public record PickAnswer(String pick, int tubes, int out, int left, List<Reason> warnings) {
    public PickAnswer {
        warnings = List.copyOf(warnings);
    }
}
