package org.himuro.labels.picture;

/**
 * A symbol that was read and may be believed.
 *
 * @param sign 1 = bright ink on dark ground, -1 = dark ink on bright ground
 * @param mirrored whether the picture shows it as a mirror does
 * @param corrected code words that the symbol's error correction set right
 */
record TubeSymbol(String text, Fit fit, int sign, boolean mirrored, int corrected) {}
