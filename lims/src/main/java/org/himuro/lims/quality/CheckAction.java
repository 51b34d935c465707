package org.himuro.lims.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Another person says whether it helped (request {@code check-action}); where it did not it is to be done again. Refused:
 * {@code DEVIATION_UNKNOWN}, {@code DEVIATION_CLOSED}, {@code ACTION_UNKNOWN}, {@code ACTION_NOT_DONE}, {@code CHECK_BY_OTHER},
 * {@code CHECK_TOO_EARLY}, {@code FINDING_MISSING}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}; where it did not help,
 * {@code DUE_MISSING}, {@code DUE_PASSED}, {@code CHECK_MISSING}, {@code CHECK_BEFORE_DUE}.
 *
 * @param words what was looked at
 * @param due by when it is to be done again, and from when that is to be checked
 */
public record CheckAction(
        UUID deviation,
        UUID action,
        Optional<Finding> finding,
        String words,
        Optional<LocalDate> due,
        Optional<LocalDate> checkOn) {
    public enum Finding {
        EFFECTIVE,
        NOT_EFFECTIVE
    }
}
