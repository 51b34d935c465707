package org.himuro.lims.retention;

/**
 * An exception of the actor's site is not wanted, or no longer (request {@code end-exception}). Refused:
 * {@code EXCEPTION_UNKNOWN}, {@code EXCEPTION_DECIDED}.
 */
public record EndException(String project, int number) {}
