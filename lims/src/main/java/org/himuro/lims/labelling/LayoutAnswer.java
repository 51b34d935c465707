package org.himuro.lims.labelling;

/** @param version of the site's layout, now in force */
public record LayoutAnswer(PrintStock stock, int version) {}
