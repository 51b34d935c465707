package org.himuro.lims.intake;

import java.util.UUID;

/**
 * An import is paused, goes on, is taken back as a whole, or its file is dropped (request {@code steer-bank-import}). Refused: {@code
 * IMPORT_UNKNOWN}, {@code IMPORT_PHASE} where it is not so far, {@code IMPORT_USED} with a tube that something has happened to since.
 */
public record SteerBankImport(UUID imported, Where where) {
    public enum Where {
        PAUSE,
        GO_ON,
        UNDO,
        DROP
    }
}
