package org.himuro.lims.monitoring;

/** A request ({@code forget-logger}): its files are not read any more. Refused: {@code LOGGER_UNKNOWN}. */
public record ForgetLogger(String name) {}
