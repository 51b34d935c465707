package org.himuro.sop.procedure;

import org.himuro.sop.document.Text;

/** One step of a procedure in its place, with the society's grade. */
public record Step(String id, Grade grade, Text text) {}
