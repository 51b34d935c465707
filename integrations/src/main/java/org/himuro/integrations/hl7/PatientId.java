package org.himuro.integrations.hl7;

/**
 * A patient's number (CX).
 *
 * @param number as written
 * @param authority who gave it, "" where not said
 */
public record PatientId(String number, String authority) {}
