package org.himuro.lims.quality;

/** How many tubes were blocked or released. */
public record QuarantineAnswer(int tubes) {}
