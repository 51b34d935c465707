package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tubes, or all of a case, may neither leave nor be disposed of (request {@code place-hold}). All are of one case. Refused:
 * {@code NOTHING_TO_HOLD}, {@code CODE_UNKNOWN}, {@code HOLD_OVER_CASES}, {@code REASON_MISSING}, {@code REMARK_MISSING},
 * {@code REMARK_TOO_LONG}, {@code UNTIL_PASSED}.
 *
 * @param codes of tubes, or of one case
 * @param reason one of {@link LegalHold#REASONS}
 * @param remark in one's own words; needed where the reason is {@code OTHER}
 */
public record PlaceHold(List<String> codes, String reason, Optional<String> remark, Optional<LocalDate> until) {
    public PlaceHold {
        codes = List.copyOf(codes);
    }
}
