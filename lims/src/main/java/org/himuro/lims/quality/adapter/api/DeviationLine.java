package org.himuro.lims.quality.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.quality.Seriousness;
import org.himuro.lims.quality.SpecimenEffect;
import org.himuro.lims.quality.application.DeviationQueries;

/**
 * A deviation as machines read it. Times are UTC.
 *
 * @param aboutKind {@code tube}, {@code case}, {@code parcel}, ...
 * @param about code of the tube, case or parcel; absent where it has none
 * @param cause a code of the table of causes
 * @param openActions how many actions are neither found to help nor dropped
 * @param overdueActions of them, those whose day has passed
 * @param firstSignedAt when it was signed; critical and major ones are closed with the second signature
 */
@Serdeable
record DeviationLine(
        UUID id,
        String code,
        String aboutKind,
        Optional<String> about,
        Instant openedAt,
        Optional<Seriousness> seriousness,
        Optional<String> cause,
        Optional<SpecimenEffect> effect,
        int openActions,
        int overdueActions,
        Optional<Instant> firstSignedAt,
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
                deviation.seriousness(),
                deviation.cause(),
                deviation.effect(),
                line.actions(),
                line.overdue(),
                deviation.firstSignedAt(),
                deviation.closedAt(),
                deviation.resolution());
    }
}
