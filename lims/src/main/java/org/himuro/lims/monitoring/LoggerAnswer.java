package org.himuro.lims.monitoring;

/** @param version of what was taught */
public record LoggerAnswer(String name, int version) {}
