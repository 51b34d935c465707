package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Staff;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.picking.OutOfCold;
import org.himuro.lims.picking.OutOfCold.Trip;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.Pick.State;
import org.himuro.lims.picking.TubePick;
import org.himuro.lims.picking.TubePicks;
import org.himuro.lims.picking.application.PickPage.Box;
import org.himuro.lims.picking.application.PickPage.Fate;
import org.himuro.lims.picking.application.PickPage.Line;
import org.himuro.lims.picking.application.PickPage.Told;
import org.himuro.lims.picking.application.PickPage.Unit;
import org.himuro.lims.picking.application.PickPlaces.Placed;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.picking.model.WalkingOrder;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.TubePlace;

/** Picks as people look at them. */
@Singleton
public final class ShowingPicks implements TubePicks {
    private static final int ROWS = 25;

    /** Tubes of one unit that are shown at once: what is fetched makes room for the next. */
    private static final int LINES = 200;

    private final PickIndex picks;
    private final PickPlaces places;
    private final Histories histories;
    private final Staff staff;
    private final InstantSource clock;

    ShowingPicks(PickIndex picks, PickPlaces places, Histories histories, Staff staff, InstantSource clock) {
        this.picks = picks;
        this.places = places;
        this.histories = histories;
        this.staff = staff;
        this.clock = clock;
    }

    public PickList list(Viewer viewer, boolean open, Optional<TimeKey> after) {
        var found = picks.list(VisibleSites.of(viewer), open, after.orElse(TimeKey.START), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var names = staff.names(
                shown.stream().map(s -> s.pick().madeBy()).distinct().toList());
        var next = found.size() > ROWS
                ? Optional.of(PickList.address(open) + "&after="
                        + shown.getLast().key().cursor().written())
                : Optional.<String>empty();
        return new PickList(
                shown.stream()
                        .map(s ->
                                new PickList.Line(s, names.getOrDefault(s.pick().madeBy(), "–")))
                        .toList(),
                open,
                viewer.may(Right.STORE),
                next);
    }

    /**
     * Where the reader is with a pick.
     *
     * @param unit whose tubes are to be shown; else the one with the next tube
     * @param box that was scanned
     * @param hand the tube that is being put back
     * @param done the tube about which something was said just now
     */
    public record At(
            Optional<String> unit,
            Optional<String> box,
            Optional<String> hand,
            Optional<String> done,
            List<Reason> reasons) {
        /** Come to it anew. */
        public static At first() {
            return new At(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        }

        public static At inHand(Optional<String> tube) {
            return new At(Optional.empty(), Optional.empty(), tube, Optional.empty(), List.of());
        }

        public static At refused(List<Reason> reasons) {
            return new At(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), reasons);
        }
    }

    /** Empty where it is unknown or another site's. */
    public Optional<PickPage> one(String code, Viewer viewer, At at) {
        return picks.read(code, VisibleSites.of(viewer)).map(pick -> page(pick, viewer, at, Part.UNIT));
    }

    /** What is out for it, of the reader's own site: the lines are those tubes, whatever unit they came from. */
    public Optional<PickPage> backs(String code, Viewer viewer, At at) {
        return picks.read(code, VisibleSites.only(viewer.site())).map(pick -> page(pick, viewer, at, Part.OUT));
    }

    /** Whether the reader's site has no such pick: nothing is done to others' lists. */
    public boolean isForeign(String code, Viewer viewer) {
        return picks.byCode(code, viewer.site()).isEmpty();
    }

    /** Which lines are shown. */
    private enum Part {
        UNIT,
        OUT,
        ALL
    }

    /** The same with every line, for paper and machines. */
    public Optional<PickPage> whole(String code, Viewer viewer) {
        return picks.read(code, VisibleSites.of(viewer)).map(pick -> page(pick, viewer, At.first(), Part.ALL));
    }

    private record Listed(Pick.Line line, Placed placed) {
        Optional<String> unit() {
            return placed.stop().unit().map(Stop.Step::code);
        }

        boolean isOut() {
            return fate(this) == Fate.OUT;
        }

        boolean waits() {
            return line.state() == State.WAITING;
        }
    }

    private PickPage page(Pick pick, Viewer viewer, At at, Part part) {
        var placed = places.of(pick.lines().stream().map(Pick.Line::tube).toList());
        var stops = placed.values().stream().map(Placed::stop).toList();
        var byTube = pick.lines().stream().collect(Collectors.toMap(Pick.Line::tube, l -> l));
        var order = WalkingOrder.of(stops);
        var walk = order.stream()
                .map(s -> new Listed(
                        Objects.requireNonNull(byTube.get(s.tube())), Objects.requireNonNull(placed.get(s.tube()))))
                .toList();
        var units = units(walk);
        var next = walk.stream().filter(l -> pick.open() && l.waits()).findFirst();
        var unit = at.unit()
                .flatMap(code -> units.stream()
                        .filter(u -> u.code().filter(code::equals).isPresent())
                        .findFirst())
                .or(() -> next.flatMap(n -> of(n, units)))
                .or(() -> units.stream().findFirst());
        var all = walk.stream()
                .filter(l -> switch (part) {
                    case ALL -> true;
                    case OUT -> l.isOut();
                    case UNIT -> unit.filter(u -> l.unit().equals(u.code())).isPresent();
                })
                .toList();
        var shown = part == Part.ALL ? all : window(all);
        var hand = at.hand().flatMap(code -> listed(code, walk)).filter(Listed::isOut);
        var done = at.done().flatMap(code -> listed(code, walk));
        var told = new ArrayList<>(shown);
        next.ifPresent(told::add);
        hand.ifPresent(told::add);
        var lines = lines(pick, viewer, walk, told);
        return new PickPage(
                pick,
                name(pick.madeBy()),
                units,
                unit,
                shown.stream().map(l -> line(l, lines)).toList(),
                all.size() - shown.size(),
                next.map(l -> line(l, lines)),
                hand.map(l -> line(l, lines)),
                at.box().map(box -> new Box(box, waiting(box, walk))),
                WalkingOrder.openings(order),
                WalkingOrder.openingsByCode(stops),
                viewer.may(Right.STORE) && viewer.site().equals(pick.site()),
                viewer.may(Right.SHIP) && viewer.site().equals(pick.site()),
                done.map(ShowingPicks::told),
                at.reasons());
    }

    private static Optional<Listed> listed(String code, List<Listed> walk) {
        return walk.stream().filter(l -> l.placed().stop().code().equals(code)).findFirst();
    }

    private static Told told(Listed listed) {
        var state = listed.line().state();
        return new Told(
                state == State.NOT_FOUND ? Tone.LOOK : Tone.DONE,
                Phrase.of("pick.told." + state, listed.placed().stop().code()));
    }

    /** Around the first that waits, so that whoever works through a long unit sees where he is. */
    private static List<Listed> window(List<Listed> all) {
        if (all.size() <= LINES) {
            return all;
        }
        int first = 0;
        while (first < all.size() && !all.get(first).waits()) {
            first++;
        }
        int from = Math.max(0, Math.min(first - 5, all.size() - LINES));
        return all.subList(from, from + LINES);
    }

    private static Optional<Unit> of(Listed listed, List<Unit> units) {
        return units.stream().filter(u -> u.code().equals(listed.unit())).findFirst();
    }

    private static int waiting(String box, List<Listed> walk) {
        return (int) walk.stream()
                .filter(l -> l.waits()
                        && l.placed()
                                .stop()
                                .box()
                                .filter(b -> b.code().equals(box))
                                .isPresent())
                .count();
    }

    private static Line line(Listed listed, Map<UUID, Line> lines) {
        return Objects.requireNonNull(lines.get(listed.line().tube()));
    }

    private static List<Unit> units(List<Listed> walk) {
        var grouped = new LinkedHashMap<Optional<String>, List<Listed>>();
        walk.forEach(l ->
                grouped.computeIfAbsent(l.unit(), code -> new ArrayList<>()).add(l));
        var units = new ArrayList<Unit>();
        grouped.forEach((code, inside) -> {
            var stop = inside.getFirst().placed().stop();
            units.add(new Unit(
                    units.size() + 1,
                    code,
                    stop.unit().map(Stop.Step::words).orElse(""),
                    stop.room().map(Stop.Step::words),
                    inside.size(),
                    (int) inside.stream().filter(Listed::waits).count()));
        });
        return units;
    }

    private Map<UUID, Line> lines(Pick pick, Viewer viewer, List<Listed> walk, Collection<Listed> wanted) {
        var now = clock.instant();
        var number = new HashMap<UUID, Integer>();
        walk.forEach(l -> number.put(l.line().tube(), number.size() + 1));
        var gone = histories.of(wanted.stream()
                .filter(l -> l.line().state() == State.PICKED && l.placed().place() != TubePlace.HAND)
                .map(l -> l.line().tube())
                .distinct()
                .toList());
        var names = staff.names(
                wanted.stream().flatMap(l -> l.line().by().stream()).distinct().toList());
        var lines = new HashMap<UUID, Line>();
        for (var l : wanted) {
            var line = l.line();
            boolean recent = line.pickedAt()
                    .map(at -> line.backAt().orElse(at))
                    .filter(at -> !at.plus(UndoAct.WINDOW).isBefore(now))
                    .isPresent();
            lines.put(
                    line.tube(),
                    new Line(
                            Objects.requireNonNull(number.get(line.tube())),
                            l.placed().stop(),
                            l.placed().material(),
                            fate(l),
                            l.placed().kept(),
                            line.pickedAt(),
                            out(line, gone.getOrDefault(line.tube(), List.of()), now),
                            line.by().map(id -> names.getOrDefault(id, "–")),
                            pick.open()
                                    && recent
                                    && line.by().filter(viewer.person()::equals).isPresent()));
        }
        return lines;
    }

    /** @param own the tube's own facts where it is out for the list no more and the list was not told */
    private static Optional<Duration> out(Pick.Line line, List<Recorded> own, Instant now) {
        var ended = line.backAt()
                .or(() -> line.pickedAt()
                        .flatMap(from -> OutOfCold.of(own).trips().stream()
                                .filter(t -> t.from().equals(from))
                                .findFirst()
                                .flatMap(Trip::to)));
        return line.pickedAt().map(from -> new Trip(from, ended).length(now));
    }

    private static Fate fate(Listed l) {
        return switch (l.line().state()) {
            case WAITING -> Fate.WAITING;
            case NOT_FOUND -> Fate.NOT_FOUND;
            case BACK -> Fate.BACK;
            case PICKED ->
                switch (l.placed().place()) {
                    case HAND, REFRIGERATOR -> Fate.OUT;
                    case POSITION -> Fate.ELSEWHERE;
                    case PARCEL -> Fate.PACKED;
                    case NOWHERE -> Fate.GONE;
                };
        };
    }

    private String name(UUID person) {
        return staff.names(List.of(person)).getOrDefault(person, "–");
    }

    @Override
    public TubePick of(UUID tube, List<Recorded> own, Viewer viewer) {
        var list = picks.openWith(tube);
        var placed = Optional.ofNullable(places.of(List.of(tube)).get(tube));
        return new TubePick(
                list.map(p -> on(p, viewer)),
                placed.filter(Placed::kept).flatMap(Placed::words),
                OutOfCold.of(own),
                clock.instant());
    }

    private TubePick.On on(Pick pick, Viewer viewer) {
        var line = pick.lines().getFirst();
        boolean mayOpen =
                viewer.may(Right.SEE_STORAGE) && VisibleSites.of(viewer).shows(pick.site());
        return new TubePick.On(
                pick.code(),
                line.state(),
                Optional.of("/picks/" + pick.code()).filter(a -> mayOpen),
                line.by().map(this::name),
                line.pickedAt());
    }
}
