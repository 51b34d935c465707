package org.himuro.lims.retention;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The tubes of a case are kept on (request {@code keep-longer}). Refused: {@code REVIEW_NOT_DUE}, {@code REASON_MISSING},
 * {@code UNTIL_PASSED}.
 *
 * @param reason one of {@link Keeping#REASONS}
 */
public record KeepLonger(UUID caseId, LocalDate until, String reason) {}
