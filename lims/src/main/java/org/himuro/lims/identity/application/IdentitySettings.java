package org.himuro.lims.identity.application;

/**
 * @param demo invented data: accounts may be used without a second factor, and the pages say so
 */
public record IdentitySettings(boolean demo) {}
