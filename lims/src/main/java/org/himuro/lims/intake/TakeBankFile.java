package org.himuro.lims.intake;

import java.util.UUID;

/**
 * A list that was checked as a whole is taken from now on (request {@code take-bank-file}). Refused: {@code IMPORT_UNKNOWN}, {@code
 * IMPORT_NOT_RECEIVED}, {@code IMPORT_NOT_MAPPED}, {@code IMPORT_FAULTY} with how many faults.
 *
 * @param seen digest of what the check showed; another one means that file, mapping or bank has changed since
 */
public record TakeBankFile(UUID imported, String seen) {}
