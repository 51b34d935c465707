package org.himuro.lims.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to do something about a deviation by a day (request {@code plan-action}). Refused: {@code DEVIATION_UNKNOWN},
 * {@code DEVIATION_CLOSED}, {@code KIND_MISSING}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}, {@code RESPONSIBLE_UNKNOWN},
 * {@code DUE_MISSING}, {@code DUE_PASSED}, {@code CHECK_MISSING}, {@code CHECK_BEFORE_DUE}.
 */
public record PlanAction(
        UUID deviation,
        Optional<CorrectiveAction.Kind> kind,
        String words,
        Optional<UUID> responsible,
        Optional<LocalDate> due,
        Optional<LocalDate> checkOn) {}
