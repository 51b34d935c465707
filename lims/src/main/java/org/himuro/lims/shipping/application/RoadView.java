package org.himuro.lims.shipping.application;

import java.util.List;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.shared.Reason;

/**
 * A parcel's way with what the last act on it led to.
 *
 * @param maySend the viewer has the right to send
 * @param receivers to whom it can be diverted
 * @param date of now where the viewer is, ISO
 * @param time of now where the viewer is, to the minute
 */
public record RoadView(
        RoadPage road,
        List<Reason> refused,
        List<Reason> warned,
        boolean maySend,
        List<Sites.Site> receivers,
        String date,
        String time) {
    public RoadView {
        refused = List.copyOf(refused);
        warned = List.copyOf(warned);
        receivers = List.copyOf(receivers);
    }
}
