package org.himuro.lims.labelling;

/** The printer's code. */
public record PrinterAnswer(String printer) {}
