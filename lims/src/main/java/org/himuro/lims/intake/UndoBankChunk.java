package org.himuro.lims.intake;

import java.util.UUID;

/** One part of an import is taken back (request {@code undo-bank-chunk}). Refused: {@code IMPORT_NOT_RUNNING}, {@code IMPORT_USED}. */
public record UndoBankChunk(UUID imported, int number, int attempt) {}
