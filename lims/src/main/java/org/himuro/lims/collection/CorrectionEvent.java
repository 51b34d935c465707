package org.himuro.lims.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** Correcting an old fact takes two people: one proposes, another approves (invariant 3). */
public sealed interface CorrectionEvent extends Fact {

    /**
     * @param streamKind kind of the stream of the fact
     * @param fact the fact that is wrong
     * @param reason code, e.g. {@code WRONG_TIME}, {@code WRONG_CASE}, {@code DID_NOT_HAPPEN}
     * @param newTime when it happened instead
     * @param newCase the case that the tube belongs to instead
     */
    record CorrectionProposed(
            String streamKind, UUID stream, UUID fact, String reason, Optional<Instant> newTime, Optional<UUID> newCase)
            implements CorrectionEvent {}

    record CorrectionApproved() implements CorrectionEvent {}

    record CorrectionDeclined(String reason) implements CorrectionEvent {}
}
