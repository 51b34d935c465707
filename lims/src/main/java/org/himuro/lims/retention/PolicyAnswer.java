package org.himuro.lims.retention;

/** The version, or the exception, after the act. */
public record PolicyAnswer(String project, int number, String step) {}
