package org.himuro.lims.intake;

/**
 * A list came (request {@code receive-bank-file}).
 *
 * @param file its SHA-256, hexadecimal
 * @param size in bytes
 */
public record ReceiveBankFile(BankFileKind kind, String file, int size) {}
