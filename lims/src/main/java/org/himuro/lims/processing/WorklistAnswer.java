package org.himuro.lims.processing;

/** @param worklist its code */
public record WorklistAnswer(String worklist, int tubes, int picked) {}
