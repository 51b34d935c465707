package org.himuro.lims.stocktake.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.CountPage.BoxLeft;
import org.himuro.lims.stocktake.application.CountPage.Cell;
import org.himuro.lims.stocktake.application.CountPage.Last;
import org.himuro.lims.stocktake.application.CountPage.Next;
import org.himuro.lims.stocktake.application.CountPage.UnitBoxes;
import org.himuro.lims.stocktake.application.StockTakeQueries.Place;
import org.himuro.lims.stocktake.application.StockTakeQueries.TubeNow;
import org.himuro.lims.stocktake.model.Frozen;
import org.himuro.lims.stocktake.model.Round;

/** The way of a stock-take, as who walks it looks at it. The record is not shown before somebody has looked. */
@Singleton
public final class ShowingCount {
    private static final Place NOWHERE = new Place("–", "", 0, 0, List.of());

    private final StockTakeQueries queries;
    private final Staff staff;

    ShowingCount(StockTakeQueries queries, Staff staff) {
        this.queries = queries;
        this.staff = staff;
    }

    /**
     * Where somebody stands.
     *
     * @param box code of the box in hand, or that was last looked into
     * @param cell of the position that was just looked at
     * @param opened that box was scanned
     */
    public record Standing(Optional<String> box, Optional<String> cell, boolean opened, List<Reason> reasons) {
        public static final Standing NOWHERE = new Standing(Optional.empty(), Optional.empty(), false, List.of());

        public Standing {
            reasons = List.copyOf(reasons);
        }
    }

    /** Empty where it is unknown or another site's. */
    public Optional<CountPage> one(String code, Viewer viewer, Standing standing, Instant now) {
        return queries.read(code, VisibleSites.only(viewer.site())).map(s -> page(s, viewer, standing, now));
    }

    private CountPage page(StockTake s, Viewer viewer, Standing standing, Instant now) {
        var lines = queries.lines(s.id());
        var left = lines.stream().filter(l -> !l.counted()).toList();
        var round = new Round(lines, viewer.person(), now);
        var places = queries.places(
                Stream.concat(round.boxes().stream(), lines.stream().map(StockTakeLine::unit))
                        .distinct()
                        .toList());
        var box = standing.box()
                .flatMap(b -> places.entrySet().stream()
                        .filter(e -> e.getValue().code().equals(b))
                        .map(Map.Entry::getKey)
                        .findFirst());
        return new CountPage(
                s,
                left.size(),
                s.closed() ? Optional.empty() : round.next(box).map(l -> next(l, lines, places, standing)),
                box.flatMap(b -> standing.cell()
                                .flatMap(cell -> lines.stream()
                                        .filter(l -> l.container().equals(b)
                                                && l.cell().equals(cell))
                                        .findFirst()))
                        .flatMap(l -> last(l, places, viewer)),
                units(left, round, places),
                standing.reasons());
    }

    private static Next next(
            StockTakeLine line, List<StockTakeLine> lines, Map<UUID, Place> places, Standing standing) {
        var place = places.getOrDefault(line.container(), NOWHERE);
        var inBox = lines.stream()
                .filter(l -> l.container().equals(line.container()))
                .toList();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < place.rows() * place.columns(); i++) {
            cells.add(cell(Frozen.label(i / place.columns(), i % place.columns()), line, inBox));
        }
        return new Next(
                place.code(),
                place.name(),
                line.cell(),
                place.around(),
                Math.max(1, place.columns()),
                cells,
                (int) inBox.stream().filter(l -> !l.counted()).count(),
                standing.opened() && standing.box().filter(place.code()::equals).isPresent());
    }

    private static Cell cell(String label, StockTakeLine next, List<StockTakeLine> inBox) {
        if (next.cell().equals(label)) {
            return Cell.NOW;
        }
        return inBox.stream()
                .filter(l -> l.cell().equals(label))
                .findFirst()
                .map(l -> l.counted() ? Cell.COUNTED : Cell.LEFT)
                .orElse(Cell.OTHER);
    }

    private Optional<Last> last(StockTakeLine line, Map<UUID, Place> places, Viewer viewer) {
        var tubes = queries.tubes(
                Stream.concat(line.recorded().stream(), line.seen().stream()).toList());
        return line.finding()
                .map(finding -> new Last(
                        places.getOrDefault(line.container(), NOWHERE).code(),
                        line.cell(),
                        finding,
                        line.recorded().map(tubes::get).map(TubeNow::code),
                        line.seen().map(tubes::get).map(TubeNow::code),
                        line.countedBy().filter(viewer.person()::equals).isPresent() || mayAnyones(viewer)));
    }

    private List<UnitBoxes> units(List<StockTakeLine> left, Round round, Map<UUID, Place> places) {
        var busy = round.busy();
        var names = staff.names(busy.values().stream().distinct().toList());
        var counts = new LinkedHashMap<UUID, Integer>();
        var unitOf = new HashMap<UUID, UUID>();
        left.forEach(l -> {
            counts.merge(l.container(), 1, Integer::sum);
            unitOf.put(l.container(), l.unit());
        });
        var units = new LinkedHashMap<UUID, List<BoxLeft>>();
        counts.forEach((box, count) -> {
            var place = places.getOrDefault(box, NOWHERE);
            units.computeIfAbsent(unitOf.get(box), id -> new ArrayList<>())
                    .add(new BoxLeft(
                            place.code(),
                            place.around(),
                            count,
                            Optional.ofNullable(busy.get(box)).map(by -> names.getOrDefault(by, "–"))));
        });
        return units.entrySet().stream()
                .map(e -> new UnitBoxes(
                        told(places.getOrDefault(e.getKey(), NOWHERE)),
                        e.getValue().stream().mapToInt(BoxLeft::left).sum(),
                        e.getValue()))
                .toList();
    }

    private static String told(Place unit) {
        return unit.name().isBlank() ? unit.code() : unit.name();
    }

    /** Whether the reader may take back what others have counted. */
    public static boolean mayAnyones(Viewer viewer) {
        return viewer.may(Right.ARRANGE_STORAGE);
    }
}
