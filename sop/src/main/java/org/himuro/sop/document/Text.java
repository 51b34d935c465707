package org.himuro.sop.document;

/** The same words in Japanese and English; both always there. */
public record Text(String ja, String en) {}
