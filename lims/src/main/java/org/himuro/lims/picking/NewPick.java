package org.himuro.lims.picking;

import java.util.List;
import java.util.Map;
import org.himuro.lims.shared.Reason;

/**
 * The form in which a pick is asked for.
 *
 * @param given what stands in it: {@code tubes}, {@code purpose}, {@code reference}, and {@code more} where more tubes were found than fit
 * @param reasons why it was refused
 */
public record NewPick(Map<String, String> given, List<Reason> reasons) {
    /** Reasons that are shown one by one; of more, how many. */
    private static final int SHOWN = 50;

    public NewPick {
        given = Map.copyOf(given);
        reasons = List.copyOf(reasons);
    }

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public List<Reason> shown() {
        return reasons.stream().limit(SHOWN).toList();
    }

    public int unseen() {
        return Math.max(0, reasons.size() - SHOWN);
    }
}
