package org.himuro.lims.shipping.application;

import java.util.List;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.model.Legs;

/**
 * A parcel's page with what the last act on it led to.
 *
 * @param held who has it
 * @param act id of the next act: sent twice it counts once
 * @param maySend the viewer has the right to pack and send
 * @param mayReceive the viewer has the right to receive
 * @param mayInspect the viewer has the right to inspect what the site received
 * @param today the sender's date, ISO
 */
public record ParcelView(
        ParcelPage parcel,
        Legs.Held held,
        List<Reason> refused,
        List<Reason> warned,
        String act,
        boolean maySend,
        boolean mayReceive,
        boolean mayInspect,
        String today,
        String scanned) {
    public ParcelView {
        refused = List.copyOf(refused);
        warned = List.copyOf(warned);
    }
}
