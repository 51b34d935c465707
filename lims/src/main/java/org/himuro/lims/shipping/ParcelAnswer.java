package org.himuro.lims.shipping;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param tubes how many tubes the act concerned
 * @param warnings what was let pass, or what a report was marked with
 */
public record ParcelAnswer(String parcel, int tubes, List<Reason> warnings) {
    public ParcelAnswer {
        warnings = List.copyOf(warnings);
    }
}
