package org.himuro.integrations.hl7;

/**
 * A coded element (CE, CWE).
 *
 * @param code identifier
 * @param text its wording
 * @param system coding system, for example JC10
 */
public record Coded(String code, String text, String system) {}
