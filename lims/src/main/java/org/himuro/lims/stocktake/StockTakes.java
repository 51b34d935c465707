package org.himuro.lims.stocktake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.stocktake.StockTakeEvent.StockTakeClosed;
import org.himuro.lims.stocktake.StockTakeEvent.StockTakeStarted;

/** Streams of stock-takes. */
public final class StockTakes implements StreamKind<StockTake> {
    public static final StockTakes KIND = new StockTakes();
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Aim NOTHING =
            new Aim(Aim.Kind.WITHIN, Confidence.NINETY_FIVE, BigDecimal.ZERO, BigDecimal.ZERO);

    private StockTakes() {}

    @Override
    public String name() {
        return "stock-take";
    }

    @Override
    public StockTake blank(UUID id) {
        return new StockTake(
                id,
                "",
                NOBODY,
                NOBODY,
                Instant.EPOCH,
                NOTHING,
                Empties.NONE,
                "",
                "",
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of());
    }

    @Override
    public StockTake after(StockTake before, Recorded recorded) {
        return recorded.fact() instanceof StockTakeEvent event ? after(before, event, recorded) : before;
    }

    private static StockTake after(StockTake s, StockTakeEvent event, Recorded recorded) {
        return switch (event) {
            case StockTakeStarted e ->
                new StockTake(
                        s.id(),
                        e.code(),
                        e.site(),
                        recorded.actor().person(),
                        recorded.occurredAt(),
                        e.aim(),
                        e.empties(),
                        e.seed(),
                        e.list(),
                        e.strata().stream()
                                .mapToInt(t -> t.tubes() + t.empties())
                                .sum(),
                        e.strata().stream()
                                .mapToInt(t -> t.tubesDrawn() + t.emptiesDrawn())
                                .sum(),
                        s.closedAt(),
                        s.closedBy(),
                        s.left(),
                        e.strata());
            case StockTakeClosed e when s.closed() -> s;
            case StockTakeClosed e ->
                new StockTake(
                        s.id(),
                        s.code(),
                        s.site(),
                        s.startedBy(),
                        s.startedAt(),
                        s.aim(),
                        s.empties(),
                        s.seed(),
                        s.list(),
                        s.positions(),
                        s.drawn(),
                        Optional.of(recorded.occurredAt()),
                        Optional.of(recorded.act()),
                        e.left(),
                        s.strata());
        };
    }
}
