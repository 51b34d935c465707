package org.himuro.lims.intake;

import java.util.UUID;

/**
 * How a list is read, kept under a name for the next one like it (request {@code map-bank-file}). Refused: {@code IMPORT_UNKNOWN},
 * {@code IMPORT_NOT_RECEIVED} where it is being taken, {@code IMPORT_NAME_LENGTH}, {@code IMPORT_MAPPING_WRONG}.
 *
 * @param mapping as JSON
 */
public record MapBankFile(UUID imported, String name, String mapping) {}
