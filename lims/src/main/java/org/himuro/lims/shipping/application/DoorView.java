package org.himuro.lims.shipping.application;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * Where the arrival of any parcel is reported by its code.
 *
 * @param said what was recorded with it
 * @param act id of the next act: sent twice it counts once
 */
public record DoorView(List<Reason> refused, List<Reason> said, String act) {
    public DoorView {
        refused = List.copyOf(refused);
        said = List.copyOf(said);
    }
}
