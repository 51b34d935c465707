package org.himuro.lims.quality.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.application.DeviationQueries;

/**
 * A deviation as machines read it. Times are UTC.
 *
 * @param aboutKind {@code tube}, {@code case}, {@code parcel}, ...
 * @param about code of the tube, case or parcel; absent where it has none
 */
@Serdeable
record DeviationLine(
        UUID id,
        String code,
        String aboutKind,
        Optional<String> about,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<String> resolution) {
    static DeviationLine of(DeviationQueries.Line line) {
        var deviation = line.deviation();
        return new DeviationLine(
                deviation.id(),
                deviation.code(),
                deviation.aboutKind(),
                line.code(),
                deviation.openedAt(),
                deviation.closedAt(),
                deviation.resolution());
    }
}
