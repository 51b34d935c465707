package org.himuro.lims.quality;

import java.util.UUID;

/**
 * The responsible person has done it (request {@code finish-action}). Refused: {@code DEVIATION_UNKNOWN}, {@code DEVIATION_CLOSED},
 * {@code ACTION_UNKNOWN}, {@code ACTION_NOT_PLANNED}, {@code ACTION_NOT_YOURS}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}.
 *
 * @param words what was done
 */
public record FinishAction(UUID deviation, UUID action, String words) {}
