package org.himuro.lims.quality;

import java.util.UUID;

/**
 * A closed deviation is not dealt with after all (request {@code reopen-deviation}). Refused: {@code DEVIATION_UNKNOWN},
 * {@code DEVIATION_OPEN}, {@code WORDS_MISSING}, {@code WORDS_TOO_LONG}.
 *
 * @param words why
 */
public record ReopenDeviation(UUID deviation, String words) {}
