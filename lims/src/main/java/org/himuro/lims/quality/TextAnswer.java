package org.himuro.lims.quality;

/** The text that was removed, by its digest. */
public record TextAnswer(String digest) {}
