package org.himuro.lims.quality;

import java.util.UUID;

/**
 * It is not done after all (request {@code drop-action}). Refused: {@code DEVIATION_UNKNOWN}, {@code DEVIATION_CLOSED},
 * {@code ACTION_UNKNOWN}, {@code ACTION_ENDED}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}.
 *
 * @param words why
 */
public record DropAction(UUID deviation, UUID action, String words) {}
