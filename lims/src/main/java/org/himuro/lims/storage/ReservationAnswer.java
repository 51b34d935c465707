package org.himuro.lims.storage;

/**
 * @param reservation its code
 * @param positions that were reserved, or ended
 * @param held that are held by it now
 */
public record ReservationAnswer(String reservation, int positions, int held) {}
