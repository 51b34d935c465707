package org.himuro.lims.labelling;

import java.util.Optional;
import java.util.UUID;

/**
 * A person looked whether a label came out (request {@code decide-print}). Refused: {@code PRINT_UNKNOWN},
 * {@code PRINT_NOT_DOUBTFUL}, {@code REASON_MISSING}, {@code REMARK_MISSING}, {@code REMARK_TOO_LONG}.
 *
 * @param reason one of {@link PrintReasons#AGAIN}; needed to send it again
 */
public record DecidePrint(UUID print, PrintWord word, Optional<String> reason, Optional<String> remark) {}
