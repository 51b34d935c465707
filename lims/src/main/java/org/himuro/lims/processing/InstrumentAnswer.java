package org.himuro.lims.processing;

/** @param version of what was taught */
public record InstrumentAnswer(String name, int version) {}
