package org.himuro.lims.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Says that an old fact is wrong (request {@code propose-correction}); nothing changes until another person approves.
 * Refused: {@code FACT_UNKNOWN}, {@code FACT_NOT_CORRECTABLE}, {@code ALREADY_CORRECTED}, {@code CASE_UNKNOWN},
 * {@code CASE_MISSING}, {@code TIME_AHEAD}.
 *
 * @param streamKind {@code tube} or {@code case}
 * @param newTime when it happened instead
 * @param newCase the case that the tube belongs to instead; only for {@code TubeLabelled}
 */
public record ProposeCorrection(
        String streamKind, UUID stream, UUID fact, String reason, Optional<Instant> newTime, Optional<UUID> newCase) {}
