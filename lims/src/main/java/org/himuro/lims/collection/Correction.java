package org.himuro.lims.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A correction, proposed or decided. */
public record Correction(
        UUID id,
        String streamKind,
        UUID stream,
        UUID fact,
        String reason,
        Optional<Instant> newTime,
        Optional<UUID> newCase,
        UUID site,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> approvedBy,
        CorrectionStep step) {

    public enum CorrectionStep {
        PROPOSED,
        APPROVED,
        DECLINED
    }
}
