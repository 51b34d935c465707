package org.himuro.lims.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What storing adds to the vocabulary. */
public sealed interface StorageEvent extends Fact {

    /**
     * A rack scanner's reading of a box was compared with the record and committed. In the container's stream.
     *
     * @param file SHA-256 of the raw file, hexadecimal
     * @param changed cells in which the record was changed by it
     * @param byHand cells that a hand scanner read, because the rack scanner could not; none in facts that do not say so
     * @param turned the reading was turned by 180 degrees before it was compared; said only where it was
     */
    record RackRead(String file, int cells, int changed, List<String> byHand, Optional<Boolean> turned)
            implements StorageEvent {
        public RackRead {
            byHand = List.copyOf(byHand);
        }
    }

    /** Positions of the container were reserved. In its stream beside the reservation's own, so that two look at a box one after the other. */
    record CellsReserved(UUID reservation, List<String> cells) implements StorageEvent {
        public CellsReserved {
            cells = List.copyOf(cells);
        }
    }

    /** How the files of a site's rack scanner are read, from now on. @param mapping as {@link RackScanner#mapping} */
    record RackScannerTaught(UUID site, String name, String mapping) implements StorageEvent {}

    /** Files of the scanner are not tried any more. */
    record RackScannerForgotten() implements StorageEvent {}

    /** A place of quarantine from now on, or no longer. In a stream of its own per container. */
    record QuarantineDesignated(UUID container, boolean quarantine) implements StorageEvent {}

    /** A kind of unit that a site builds. In a stream of its own per name. @param layout as {@link Layout#text} */
    record UnitTypeDefined(UUID site, String name, String temperatureClass, String layout) implements StorageEvent {}

    /** No further unit is built of it. */
    record UnitTypeWithdrawn() implements StorageEvent {}

    /** Where a unit is drawn in the plan of its room. In a stream of its own per unit. @param x column from the left, from 0 @param y row from the top, from 0 */
    record UnitDrawnAt(UUID container, int x, int y) implements StorageEvent {}

    /** A further code on the same tube. In a stream of its own per code. */
    record TubeAliased(String code, UUID tube) implements StorageEvent {}
}
