package org.himuro.lims.collection;

import java.time.Duration;
import java.util.UUID;

/**
 * Takes back one's own last act within ten minutes (request {@code undo-act}). Refused: {@code UNDO_UNKNOWN},
 * {@code UNDO_NOT_YOURS}, {@code UNDO_TOO_LATE}, {@code UNDO_NOT_LAST}, {@code UNDO_NOT_POSSIBLE}, {@code UNDO_DONE}.
 */
public record UndoAct(UUID act) {
    /** How long an operator may take back alone; later it takes two people. */
    public static final Duration WINDOW = Duration.ofMinutes(10);
}
