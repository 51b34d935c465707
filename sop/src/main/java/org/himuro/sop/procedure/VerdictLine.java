package org.himuro.sop.procedure;

import org.himuro.sop.document.Text;

/** How a procedure words and grades one finding; the outcome is the finding's own and written out for the reader. */
public record VerdictLine(Finding when, Outcome verdict, Grade grade, Text text) {}
