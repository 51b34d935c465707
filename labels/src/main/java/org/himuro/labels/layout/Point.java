package org.himuro.labels.layout;

/** A place on a label, in millimetres from its upper left corner. */
public record Point(double x, double y) {}
