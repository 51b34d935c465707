package org.himuro.lims.shipping;

import java.util.List;

/**
 * Request {@code agree-on-receipt}: the sender agrees with what the receiver says arrived, but for the lines named. A tube that is
 * missing there and never was sent is no dispute: its line is taken back, and it is the sender's still.
 */
public record AgreeOnReceipt(String parcel, List<Disagreed> lines) {
    public AgreeOnReceipt {
        lines = List.copyOf(lines);
    }

    public record Disagreed(String tube, DisputeReason reason) {}
}
