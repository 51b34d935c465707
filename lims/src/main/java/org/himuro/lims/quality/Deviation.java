package org.himuro.lims.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A deviation as it stands. */
public record Deviation(
        UUID id,
        String code,
        String aboutKind,
        UUID about,
        UUID fact,
        UUID site,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<String> resolution) {}
