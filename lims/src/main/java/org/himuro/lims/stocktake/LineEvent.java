package org.himuro.lims.stocktake;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What happens to one position of a stock-take. */
public sealed interface LineEvent extends Fact {

    /**
     * It is to be looked at.
     *
     * @param place its number in the order in which one walks
     * @param unit the unit it stands in
     * @param tube that the record has there
     */
    record PositionDrawn(UUID stockTake, int place, UUID unit, UUID container, String cell, Optional<UUID> tube)
            implements LineEvent {}

    /**
     * Somebody has looked.
     *
     * @param recorded the tube that the record had there in the same transaction
     * @param seen the tube that was scanned, where it is known here
     */
    record PositionCounted(Look look, Finding finding, Optional<UUID> recorded, Optional<UUID> seen)
            implements LineEvent {}

    /** That look counts no more. */
    record CountTakenBack() implements LineEvent {}
}
