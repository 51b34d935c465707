package org.himuro.lims.storage;

import java.util.List;

/**
 * A request: positions are not needed any more.
 *
 * @param reservation its code
 * @param positions those that are given back; none means all that are still held
 */
public record EndReservation(String reservation, List<ReservePositions.At> positions) {
    public EndReservation {
        positions = List.copyOf(positions);
    }
}
