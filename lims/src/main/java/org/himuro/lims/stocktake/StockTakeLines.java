package org.himuro.lims.stocktake;

import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.stocktake.LineEvent.CountTakenBack;
import org.himuro.lims.stocktake.LineEvent.PositionCounted;
import org.himuro.lims.stocktake.LineEvent.PositionDrawn;

/** Streams of drawn positions, one each, so that people who look at different ones never wait for each other. The first look counts. */
public final class StockTakeLines implements StreamKind<StockTakeLine> {
    public static final StockTakeLines KIND = new StockTakeLines();
    private static final UUID NOTHING = new UUID(0, 0);

    private StockTakeLines() {}

    @Override
    public String name() {
        return "stock-take-line";
    }

    @Override
    public StockTakeLine blank(UUID id) {
        return line(id, NOTHING, 0, NOTHING, NOTHING, "", Optional.empty());
    }

    @Override
    public StockTakeLine after(StockTakeLine before, Recorded recorded) {
        return recorded.fact() instanceof LineEvent event ? after(before, event, recorded) : before;
    }

    private static StockTakeLine after(StockTakeLine l, LineEvent event, Recorded recorded) {
        return switch (event) {
            case PositionDrawn e -> line(l.id(), e.stockTake(), e.place(), e.unit(), e.container(), e.cell(), e.tube());
            case PositionCounted e when l.counted() -> l;
            case PositionCounted e -> l.counted(e, recorded.actor().person(), recorded.occurredAt());
            case CountTakenBack e -> l.uncounted();
        };
    }

    private static StockTakeLine line(
            UUID id, UUID stockTake, int place, UUID unit, UUID container, String cell, Optional<UUID> tube) {
        return new StockTakeLine(
                id,
                stockTake,
                place,
                unit,
                container,
                cell,
                tube,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
