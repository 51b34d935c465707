package org.himuro.lims.quality;

import java.util.Optional;
import java.util.UUID;

/**
 * Says how bad a deviation is, why it happened, what was corrected, and what it means for the specimen (request
 * {@code assess-deviation}); a tube that is here and not usable is quarantined with that. Refused: {@code DEVIATION_UNKNOWN},
 * {@code DEVIATION_CLOSED}, {@code CLASS_MISSING}, {@code CAUSE_MISSING}, {@code EFFECT_MISSING}, {@code WORDS_MISSING},
 * {@code WORDS_TOO_LONG}.
 *
 * @param cause a code of the table of causes, or nothing that is one
 * @param why the cause in one's own words
 * @param correction what was done at once
 */
public record AssessDeviation(
        UUID deviation,
        Optional<Seriousness> seriousness,
        String cause,
        Optional<SpecimenEffect> effect,
        String why,
        String correction) {}
