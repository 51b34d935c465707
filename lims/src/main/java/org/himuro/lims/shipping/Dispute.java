package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line on which the sides do not agree.
 *
 * @param due until when it is to be settled
 * @param overdue that this has passed was noted
 */
public record Dispute(
        UUID tube,
        DisputeReason reason,
        Instant due,
        boolean overdue,
        Optional<Settlement> settlement,
        Optional<Instant> settledAt) {
    public boolean open() {
        return settlement.isEmpty();
    }

    Dispute noted() {
        return new Dispute(tube, reason, due, true, settlement, settledAt);
    }

    Dispute settled(Settlement how, Instant at) {
        return open() ? new Dispute(tube, reason, due, overdue, Optional.of(how), Optional.of(at)) : this;
    }
}
