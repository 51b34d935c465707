package org.himuro.lims.stocktake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A position that was drawn, and what was seen there.
 *
 * @param place its number in the order in which one walks
 * @param unit the unit it stood in when it was drawn
 * @param drawnTube the tube that the record had there when it was drawn
 * @param look what was seen; absent until somebody has looked, like {@code finding}, {@code countedBy} and {@code countedAt}
 * @param recorded the tube that the record had there at that time
 * @param seen the tube that was scanned, where it is known here
 */
public record StockTakeLine(
        UUID id,
        UUID stockTake,
        int place,
        UUID unit,
        UUID container,
        String cell,
        Optional<UUID> drawnTube,
        Optional<Look> look,
        Optional<Finding> finding,
        Optional<UUID> recorded,
        Optional<UUID> seen,
        Optional<UUID> countedBy,
        Optional<Instant> countedAt) {

    public boolean counted() {
        return finding.isPresent();
    }

    StockTakeLine uncounted() {
        return new StockTakeLine(
                id,
                stockTake,
                place,
                unit,
                container,
                cell,
                drawnTube,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    StockTakeLine counted(LineEvent.PositionCounted e, UUID person, Instant when) {
        return new StockTakeLine(
                id,
                stockTake,
                place,
                unit,
                container,
                cell,
                drawnTube,
                Optional.of(e.look()),
                Optional.of(e.finding()),
                e.recorded(),
                e.seen(),
                Optional.of(person),
                Optional.of(when));
    }
}
