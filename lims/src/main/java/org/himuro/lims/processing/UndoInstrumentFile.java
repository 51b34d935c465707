package org.himuro.lims.processing;

import java.util.UUID;

/**
 * Takes back all that was taken of a file in one act, by whoever took it (request {@code undo-instrument-file}), within {@link
 * UndoProcessing#WINDOW}. Refused: {@code UNDO_UNKNOWN}, {@code UNDO_NOT_YOURS}, {@code UNDO_TOO_LATE}, {@code UNDO_DONE}, and {@code
 * UNDO_NOT_LAST} where something was done since with a tube whose amount it told.
 */
public record UndoInstrumentFile(UUID reading) {}
