package org.himuro.lims.shipping;

/** @param travelled what was answered */
public record StatementAnswer(String tube, boolean travelled) {}
