package org.himuro.lims.stocktake.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.CountAnswer;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeAnswer;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.StockTakeLines;
import org.himuro.lims.stocktake.StockTakes;
import org.himuro.lims.stocktake.TakeBackCount;
import org.himuro.lims.stocktake.model.Closing;
import org.himuro.lims.stocktake.model.Counting;
import org.himuro.lims.stocktake.model.Counting.Seen;

/** Positions are looked at, looks are taken back, and a stock-take ends (B7). */
@Singleton
public final class StockTakeVerbs {
    private final Acts acts;
    private final StockTakeIndex index;
    private final SpecimenIndex specimens;

    StockTakeVerbs(Acts acts, StockTakeIndex index, SpecimenIndex specimens) {
        this.acts = acts;
        this.index = index;
        this.specimens = specimens;
    }

    /** What the record has there is looked up anew each time it is decided, and compared once more where it is kept. */
    public Outcome<CountAnswer> count(
            CountPosition command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "count-position", command, actor, occurredAt, recordedAt);
        var at = at(command.stockTake(), command.box(), command.cell(), actor);
        var scanned = command.code()
                .filter(c -> !c.isBlank() && command.look() == Look.TUBE)
                .flatMap(c -> index.named(Scanned.code(c), actor.site()));
        return acts.perform(
                act,
                CountAnswer.class,
                reads -> Counting.count(command, seen(at, scanned, reads), act),
                at.line().map(index::asRecorded).orElse(Acts.Beside.NOTHING));
    }

    /** @param anyones whether the actor may take back what others have counted */
    public Outcome<CountAnswer> takeBack(
            TakeBackCount command, boolean anyones, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "take-back-count", command, actor, occurredAt, recordedAt);
        var at = at(command.stockTake(), command.box(), command.cell(), actor);
        return acts.perform(
                act,
                CountAnswer.class,
                reads -> Counting.takeBack(command, seen(at, Optional.empty(), reads), anyones, act));
    }

    public Outcome<StockTakeAnswer> close(
            CloseStockTake command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-stock-take", command, actor, occurredAt, recordedAt);
        var id = index.byCode(command.stockTake(), actor.site());
        var lines = id.map(index::lines).orElse(List.of());
        return acts.perform(act, StockTakeAnswer.class, reads -> {
            var found = id.flatMap(stockTake -> reads.state(StockTakes.KIND, stockTake));
            return Closing.decide(
                    command, found, reads.states(StockTakeLines.KIND, lines).values(), act);
        });
    }

    private record At(Optional<UUID> stockTake, Optional<UUID> line) {}

    private At at(String stockTake, String box, String cell, Actor actor) {
        var id = index.byCode(stockTake, actor.site());
        return new At(id, id.flatMap(s -> index.line(s, box, cell)));
    }

    private Seen seen(At at, Optional<StreamRef> scanned, Reads reads) {
        Optional<StockTake> stockTake = at.stockTake().flatMap(id -> reads.state(StockTakes.KIND, id));
        Optional<StockTakeLine> line = at.line().flatMap(id -> reads.state(StockTakeLines.KIND, id));
        Optional<Tube> recorded = line.flatMap(l -> specimens.occupant(l.container(), l.cell()))
                .flatMap(id -> reads.state(Tubes.KIND, id));
        var tube = scanned.filter(ref -> ref.kind().equals(Tubes.KIND.name()));
        return new Seen(
                stockTake,
                line,
                recorded,
                tube.flatMap(ref -> reads.state(Tubes.KIND, ref.id())),
                scanned.isPresent() && tube.isEmpty());
    }
}
