package org.himuro.lims.inspection;

/** @param version that is in force now */
public record LimitsAnswer(int version) {}
