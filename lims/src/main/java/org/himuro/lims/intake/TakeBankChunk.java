package org.himuro.lims.intake;

import java.util.UUID;

/**
 * One part of an import, whole or not at all (request {@code take-bank-chunk}). Refused: {@code IMPORT_NOT_RUNNING}, {@code
 * IMPORT_OUT_OF_TURN}, and what stands against a line since the check: {@code CODE_TAKEN}, {@code POSITION_TAKEN}, {@code
 * POSITION_RESERVED}, {@code BOX_NOT_HERE}, {@code CONSENT_WITHDRAWN}, {@code TUBE_PARENT_GONE}.
 *
 * @param digest of its lines
 */
public record TakeBankChunk(UUID imported, int number, int attempt, String digest) {}
