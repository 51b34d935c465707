package org.himuro.lims.processing;

import java.time.Duration;
import java.util.UUID;

/**
 * Takes back one's own last processing, while nothing happened to any of its tubes since (request {@code undo-processing}).
 * Labels stay where they are. Refused: {@code UNDO_UNKNOWN}, {@code UNDO_NOT_YOURS}, {@code UNDO_TOO_LATE}, {@code UNDO_NOT_LAST},
 * {@code UNDO_DONE}.
 */
public record UndoProcessing(UUID processing) {
    /** How long somebody may take it back alone: a plate takes longer than a scan at the bench. */
    public static final Duration WINDOW = Duration.ofMinutes(60);
}
