package org.himuro.lims.stocktake.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Tubes;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.StartStockTake;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.StockTakeLine;
import org.himuro.lims.stocktake.application.StockTakePage.Case;
import org.himuro.lims.stocktake.application.StockTakePage.May;
import org.himuro.lims.stocktake.application.StockTakePage.Spot;
import org.himuro.lims.stocktake.application.StockTakePage.UnitResult;
import org.himuro.lims.stocktake.application.StockTakePage.Wrong;
import org.himuro.lims.stocktake.application.StockTakeQueries.Opened;
import org.himuro.lims.stocktake.application.StockTakeQueries.Place;
import org.himuro.lims.stocktake.application.StockTakeQueries.Tallies;
import org.himuro.lims.stocktake.application.StockTakeQueries.TubeNow;
import org.himuro.lims.stocktake.model.Closing;
import org.himuro.lims.stocktake.model.Draw;
import org.himuro.lims.stocktake.model.Starting;
import org.himuro.lims.stocktake.model.Tally;

/** Stock-takes as people look at them. */
@Singleton
public final class ShowingStockTakes {
    private static final int ROWS = 25;
    private static final Place NOWHERE = new Place("–", "", 0, 0, List.of());

    private final StockTakeQueries queries;
    private final StockTakeIndex index;
    private final Staff staff;

    ShowingStockTakes(StockTakeQueries queries, StockTakeIndex index, Staff staff) {
        this.queries = queries;
        this.index = index;
        this.staff = staff;
    }

    public StockTakesPage list(Viewer viewer, Optional<TimeKey> after) {
        var found = queries.list(VisibleSites.of(viewer), after.orElse(TimeKey.START), ROWS + 1);
        var tallies = queries.tallies(found.stream().map(StockTake::id).toList());
        var names =
                staff.names(found.stream().map(StockTake::startedBy).distinct().toList());
        var lines = found.stream()
                .map(s -> new StockTakesPage.Line(
                        s, tallies.getOrDefault(s.id(), Tallies.NOTHING), names.getOrDefault(s.startedBy(), "–")))
                .toList();
        var page = Page.of(lines, ROWS, line -> line.key().cursor());
        return new StockTakesPage(
                page.items(),
                StockTakesPage.Chart.of(page.items()),
                viewer.may(Right.ARRANGE_STORAGE),
                viewer.may(Right.STORE),
                page.next().map(cursor -> "/stock-takes?after=" + cursor));
    }

    /** @param command what the form says, where it is understood */
    public StartPage start(
            Viewer viewer,
            Set<String> ticked,
            Map<String, String> given,
            Optional<StartStockTake> command,
            List<Reason> faults) {
        var units = index.units(viewer.site());
        var there = units.stream().filter(u -> u.positions() > 0).toList();
        var reasons = new ArrayList<>(faults);
        var size = command.filter(c -> c.aim().isPossible()).map(c -> size(c, StartingStockTake.wanted(c, units)));
        command.filter(c -> faults.isEmpty())
                .map(c -> Starting.against(
                        c, codes(units), size.map(StartPage.Size::drawn).orElse(0)))
                .ifPresent(reasons::addAll);
        return new StartPage(there, ticked, given, size.filter(s -> s.drawn() > 0), reasons);
    }

    private static Set<String> codes(List<StockTakeIndex.UnitSize> units) {
        return Set.copyOf(units.stream().map(StockTakeIndex.UnitSize::code).toList());
    }

    private static StartPage.Size size(StartStockTake command, List<StockTakeIndex.UnitSize> units) {
        int tubes = units.stream().mapToInt(StockTakeIndex.UnitSize::tubes).sum();
        int empties = units.stream().mapToInt(StockTakeIndex.UnitSize::empties).sum();
        int all = Draw.size(tubes, empties, command.aim(), command.empties());
        int ofTubes = Draw.size(tubes, 0, command.aim(), command.empties());
        return new StartPage.Size(
                (int) units.stream().filter(u -> u.positions() > 0).count(), tubes, empties, ofTubes, all - ofTubes);
    }

    /** Empty where it is unknown or another site's. @param done message key of what was just done */
    public Optional<StockTakePage> one(String code, Viewer viewer, Optional<String> done, List<Reason> reasons) {
        return queries.read(code, VisibleSites.of(viewer)).map(s -> page(s, viewer, done, reasons));
    }

    private StockTakePage page(StockTake s, Viewer viewer, Optional<String> done, List<Reason> reasons) {
        var lines = queries.lines(s.id());
        var told = lines.stream()
                .filter(l -> l.finding().filter(f -> f != Finding.RIGHT).isPresent())
                .toList();
        var places = queries.places(Stream.concat(
                        lines.stream().map(StockTakeLine::unit), told.stream().map(StockTakeLine::container))
                .distinct()
                .toList());
        boolean own = viewer.site().equals(s.site());
        return new StockTakePage(
                s,
                staff.names(List.of(s.startedBy())).getOrDefault(s.startedBy(), "–"),
                tallies(lines),
                units(s, lines, places),
                wrong(s, told, places),
                told.stream()
                        .filter(l ->
                                l.finding().filter(f -> f == Finding.UNREACHED).isPresent())
                        .map(l -> spot(l, places))
                        .toList(),
                new May(
                        own && !s.closed() && viewer.may(Right.STORE),
                        own && !s.closed() && viewer.may(Right.ARRANGE_STORAGE),
                        own && s.closed() && viewer.may(Right.STORE)),
                done,
                reasons);
    }

    private static Tallies tallies(List<StockTakeLine> lines) {
        return new Tallies(Tally.of(lines, true), Tally.of(lines, false));
    }

    private static List<UnitResult> units(StockTake s, List<StockTakeLine> lines, Map<UUID, Place> places) {
        var byUnit = new LinkedHashMap<UUID, List<StockTakeLine>>();
        lines.forEach(
                l -> byUnit.computeIfAbsent(l.unit(), id -> new ArrayList<>()).add(l));
        return byUnit.entrySet().stream()
                .map(e -> {
                    var place = places.getOrDefault(e.getKey(), NOWHERE);
                    var there = s.strata().stream()
                            .filter(t -> t.unit().equals(e.getKey()))
                            .findFirst();
                    return new UnitResult(
                            place.code(),
                            place.name(),
                            Tally.of(e.getValue(), true),
                            Tally.of(e.getValue(), false),
                            there.map(StockTake.Stratum::tubes).orElse(0),
                            there.map(StockTake.Stratum::empties).orElse(0));
                })
                .toList();
    }

    private List<Wrong> wrong(StockTake s, List<StockTakeLine> told, Map<UUID, Place> places) {
        var lines = told.stream()
                .filter(l -> l.finding().filter(Finding::wrong).isPresent())
                .toList();
        var tubes = queries.tubes(lines.stream()
                .flatMap(l -> Stream.concat(l.recorded().stream(), l.seen().stream()))
                .distinct()
                .toList());
        var opened = s.closedBy().map(queries::opened).orElse(List.of());
        return lines.stream()
                .map(l -> new Wrong(
                        spot(l, places),
                        l.finding().orElseThrow(),
                        code(l.recorded(), tubes),
                        code(l.seen(), tubes),
                        l.seen().map(tubes::get).filter(t -> !t.isAt(l)).isPresent(),
                        deviation(l, opened)))
                .toList();
    }

    private static Optional<Case> deviation(StockTakeLine line, List<Opened> opened) {
        StreamRef about = Closing.about(line);
        boolean tube = about.kind().equals(Tubes.KIND.name());
        return opened.stream()
                .filter(o -> o.about().equals(about.id())
                        && o.code().equals(Closing.code(line.finding().orElseThrow()))
                        && (tube
                                ? o.container().filter(line.container()::equals).isPresent()
                                : o.cell().filter(line.cell()::equals).isPresent()))
                .findFirst()
                .map(o -> new Case(o.deviation(), o.closed()));
    }

    private static Optional<String> code(Optional<UUID> tube, Map<UUID, TubeNow> tubes) {
        return tube.map(tubes::get).map(TubeNow::code);
    }

    private static Spot spot(StockTakeLine line, Map<UUID, Place> places) {
        var place = places.getOrDefault(line.container(), NOWHERE);
        return new Spot(place.code(), line.cell(), place.around());
    }
}
