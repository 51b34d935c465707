package org.himuro.lims.storage;

/**
 * A report: the tube lies in this position, whatever the record says. Never refused; what it conflicts with is marked
 * (invariant 6).
 */
public record ReportTubeFound(String tube, String box, String cell) {}
