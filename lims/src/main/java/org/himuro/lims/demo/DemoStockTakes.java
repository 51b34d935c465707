package org.himuro.lims.demo;

import static org.himuro.lims.demo.DemoWorld.BIOBANK;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.StartingStockTake;
import org.himuro.lims.stocktake.application.StockTakeQueries;
import org.himuro.lims.stocktake.application.StockTakeQueries.Place;
import org.himuro.lims.stocktake.application.StockTakeQueries.TubeNow;
import org.himuro.lims.stocktake.application.StockTakeVerbs;

/** The biobank has counted once, with two positions found otherwise and one frozen over, and has begun again. */
@Singleton
final class DemoStockTakes {
    private static final int MISSING = 11;
    private static final int FROZEN_OVER = 23;
    private static final int STRANGE = 36;
    private static final int BEGUN = 4;

    private final Steps steps;
    private final StartingStockTake starting;
    private final StockTakeVerbs verbs;
    private final StockTakeQueries queries;

    DemoStockTakes(Steps steps, StartingStockTake starting, StockTakeVerbs verbs, StockTakeQueries queries) {
        this.steps = steps;
        this.starting = starting;
        this.verbs = verbs;
        this.queries = queries;
    }

    void count(DemoWorld world, Instant now) {
        var by = world.as("manager", BIOBANK);
        var before = now.minus(Duration.ofDays(12));
        var done = started(by, "95", before);
        var lines = lines(done, by);
        look(done, lines, by, before.plusSeconds(600));
        steps.done(verbs::close, new CloseStockTake(done, false), by, before.plusSeconds(4_000));
        var begun = now.minus(Duration.ofHours(1));
        var running = started(by, "90", begun);
        look(running, lines(running, by).subList(0, BEGUN), by, begun.plusSeconds(300));
    }

    private String started(Actor by, String accuracy, Instant at) {
        var aim = new Aim(Aim.Kind.AT_LEAST, Confidence.NINETY_FIVE, new BigDecimal(accuracy), BigDecimal.ZERO);
        return steps.done(starting::run, new StartStockTake(List.of(), aim, Empties.FIFTH), by, at)
                .stockTake();
    }

    private List<StockTakeLine> lines(String code, Actor by) {
        return queries.lines(
                queries.read(code, VisibleSites.only(by.site())).orElseThrow().id());
    }

    private void look(String code, List<StockTakeLine> lines, Actor by, Instant from) {
        var places = queries.places(
                lines.stream().map(StockTakeLine::container).distinct().toList());
        var tubes = queries.tubes(
                lines.stream().flatMap(l -> l.drawnTube().stream()).toList());
        var at = from;
        for (var line : lines) {
            var box = Optional.ofNullable(places.get(line.container()))
                    .map(Place::code)
                    .orElseThrow();
            var tube = line.drawnTube()
                    .flatMap(id -> Optional.ofNullable(tubes.get(id)))
                    .map(TubeNow::code);
            steps.done(
                    verbs::count,
                    seen(code, box, line, tube, tubes.values().stream().map(TubeNow::code)),
                    by,
                    at);
            at = at.plusSeconds(35);
        }
    }

    /** Two places of the way are not as recorded, and one cannot be got at. */
    private static CountPosition seen(
            String code, String box, StockTakeLine line, Optional<String> tube, Stream<String> others) {
        return switch (line.place()) {
            case MISSING -> new CountPosition(code, box, line.cell(), Look.EMPTY, Optional.empty());
            case FROZEN_OVER -> new CountPosition(code, box, line.cell(), Look.UNREACHED, Optional.empty());
            case STRANGE -> new CountPosition(code, box, line.cell(), Look.TUBE, other(tube, others));
            default -> new CountPosition(code, box, line.cell(), tube.isPresent() ? Look.TUBE : Look.EMPTY, tube);
        };
    }

    private static Optional<String> other(Optional<String> tube, Stream<String> others) {
        return others.filter(o -> tube.filter(o::equals).isEmpty()).sorted().findFirst();
    }
}
