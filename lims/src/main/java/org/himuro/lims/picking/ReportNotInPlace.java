package org.himuro.lims.picking;

/** A report: a tube of the list is not where the record has it. It is marked, which opens a deviation. */
public record ReportNotInPlace(String pick, String tube) {}
