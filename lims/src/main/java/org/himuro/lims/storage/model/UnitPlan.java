package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.ContainerEvent.ContainerPlaced;
import org.himuro.lims.specimen.ContainerEvent.ContainerRegistered;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.storage.BuildUnit;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.Layout;

/** A whole unit laid out: every shelf, rack and box with its code and its place, in one act. */
public final class UnitPlan {
    /** As many as one act may make. */
    public static final int MOST = 2_000;

    /** Positions for tubes in one unit. */
    public static final int MOST_POSITIONS = 1_000_000;

    private final Layout layout;
    private final UUID site;
    private final Deque<UUID> ids;
    private final Map<ContainerType, Deque<String>> codes;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();

    private UnitPlan(
            Layout layout, UUID site, Collection<UUID> ids, Map<ContainerType, Deque<String>> codes, Instant at) {
        this.layout = layout;
        this.site = site;
        this.ids = new ArrayDeque<>(ids);
        this.codes = codes;
        this.at = at;
    }

    /** A unit to be built. @param cold its temperature class */
    public record Wanted(String name, Optional<String> room, String cold, Layout layout) {
        public static Wanted of(BuildUnit command) {
            var shape = command.shape();
            return new Wanted(command.name(), command.room(), shape.temperatureClass(), shape.layout());
        }
    }

    /** All reasons why a unit of this shape is not built, one for each field; none where it may be. */
    public static List<Reason> against(BuildUnit.Shape shape) {
        var verdicts = new Verdicts();
        unit(shape.type(), shape.temperatureClass(), verdicts);
        within("SHELVES", shape.shelves(), Registering.MOST_ROWS, verdicts);
        within("RACKS", shape.racksPerShelf(), Registering.MOST_COLUMNS, verdicts);
        within("BOXES_HIGH", shape.boxesHigh(), Registering.MOST_ROWS, verdicts);
        within("BOXES_DEEP", shape.boxesDeep(), Registering.MOST_COLUMNS, verdicts);
        within("BOX_ROWS", shape.boxRows(), Registering.MOST_ROWS, verdicts);
        within("BOX_COLUMNS", shape.boxColumns(), Registering.MOST_COLUMNS, verdicts);
        size(shape.layout(), verdicts);
        return verdicts.refused();
    }

    /** The same of any layout. */
    public static List<Reason> against(Layout layout, String cold) {
        var verdicts = new Verdicts();
        unit(layout.unit(), cold, verdicts);
        if (layout.levels().isEmpty()) {
            verdicts.refuse("LEVEL_MISSING");
        }
        var seen = EnumSet.of(layout.unit());
        var around = layout.unit();
        for (var level : layout.levels()) {
            if (!seen.add(level.type())) {
                verdicts.refuse("LEVEL_TWICE", level.type());
            } else if (!level.type().fitsIn(around)) {
                verdicts.refuse("LEVEL_DOES_NOT_FIT", level.type(), around);
            }
            if (Registering.outside(level.rows(), Registering.MOST_ROWS)
                    || Registering.outside(level.columns(), Registering.MOST_COLUMNS)) {
                verdicts.refuse("LEVEL_RANGE", level.type(), Registering.MOST_ROWS, Registering.MOST_COLUMNS);
            }
            around = level.type();
        }
        innermost(layout, around, verdicts);
        size(layout, verdicts);
        return verdicts.refused();
    }

    private static void innermost(Layout layout, ContainerType type, Verdicts verdicts) {
        boolean none = layout.rows() == 0 && layout.columns() == 0;
        if (!type.holdsTubes()) {
            verdicts.refuse("LEVEL_WITHOUT_TUBES", type);
        } else if (none ? !type.isLoose() : !type.hasTubePositions()) {
            verdicts.refuse("LEVEL_NEEDS_POSITIONS", type);
        } else if (!none
                && (Registering.outside(layout.rows(), Registering.MOST_ROWS)
                        || Registering.outside(layout.columns(), Registering.MOST_COLUMNS))) {
            verdicts.refuse("SHAPE_IMPOSSIBLE", layout.rows(), layout.columns());
        }
    }

    private static void unit(ContainerType unit, String cold, Verdicts verdicts) {
        if (!unit.isUnit()) {
            verdicts.refuse("NOT_A_UNIT", unit);
        }
        if (Coldness.of(cold).isEmpty()) {
            verdicts.refuse("TEMPERATURE_CLASS_UNKNOWN", cold);
        }
    }

    /** Only where nothing else is wrong: what is out of its range makes any number. */
    private static void size(Layout layout, Verdicts verdicts) {
        if (verdicts.isRefused()) {
            return;
        }
        if (layout.containers() > MOST) {
            verdicts.refuse("UNIT_TOO_LARGE", MOST, layout.containers());
        }
        if (layout.positions() > MOST_POSITIONS) {
            verdicts.refuse("UNIT_TOO_MANY_POSITIONS", MOST_POSITIONS, layout.positions());
        }
    }

    private static void within(String field, int number, int most, Verdicts verdicts) {
        if (Registering.outside(number, most)) {
            verdicts.refuse(field + "_RANGE", 1, most);
        }
    }

    /** The same for the whole request, its name and its site with it. */
    public static List<Reason> against(BuildUnit command, String siteCode) {
        return named(against(command.shape()), command.name(), siteCode);
    }

    /** The same of a type's layout. */
    public static List<Reason> against(Wanted wanted, String siteCode) {
        return named(against(wanted.layout(), wanted.cold()), wanted.name(), siteCode);
    }

    private static List<Reason> named(List<Reason> found, String name, String siteCode) {
        var reasons = new ArrayList<>(found);
        if (name.isBlank()) {
            reasons.add(Reason.of("NAME_MISSING"));
        } else if (name.length() > Registering.LONGEST_NAME) {
            reasons.add(Reason.of("NAME_TOO_LONG", Registering.LONGEST_NAME));
        }
        if (!Registering.hasLetters(siteCode)) {
            reasons.add(Reason.of("SITE_WITHOUT_LETTERS"));
        }
        return reasons;
    }

    /**
     * @param ids as many as {@link Layout#containers()}
     * @param against reasons found by {@link #against(Wanted, String)} or {@link #against(BuildUnit, String)}
     * @param codes per type, as many as the layout has
     */
    public static Decision<ContainerMade> decide(
            Wanted wanted,
            List<Reason> against,
            Situation now,
            List<UUID> ids,
            Map<ContainerType, Collection<String>> codes,
            Instant at) {
        var reasons = new ArrayList<>(against);
        var room = wanted.room().flatMap(now::container);
        if (wanted.room().isPresent()
                && room.filter(r -> r.type() == ContainerType.ROOM && r.site().equals(now.site()))
                        .isEmpty()) {
            reasons.add(UnknownCode.of(wanted.room().get()));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var queues = new EnumMap<ContainerType, Deque<String>>(ContainerType.class);
        codes.forEach((type, list) -> queues.put(type, new ArrayDeque<>(list)));
        var plan = new UnitPlan(wanted.layout(), now.site(), ids, queues, at);
        var code = plan.unit(wanted, room.map(r -> new ContainerPlaced(r.id(), "")));
        return new Decision.Accepted<>(
                plan.entries,
                new ContainerMade(code, Math.toIntExact(wanted.layout().containers())));
    }

    private String unit(Wanted wanted, Optional<ContainerPlaced> room) {
        var unit = ids.remove();
        var code = made(unit, layout.unit(), wanted.name(), -1, wanted.cold());
        room.ifPresent(placed -> entries.add(new Entry(Containers.KIND.ref(unit), placed, at)));
        fill(unit, 0);
        return code;
    }

    private void fill(UUID outer, int depth) {
        if (depth == layout.levels().size()) {
            return;
        }
        var level = layout.levels().get(depth);
        for (var cell : Cells.all(level.rows(), level.columns())) {
            var id = ids.remove();
            made(id, level.type(), "", depth, "NONE");
            entries.add(new Entry(Containers.KIND.ref(id), new ContainerPlaced(outer, cell), at));
            fill(id, depth + 1);
        }
    }

    private String made(UUID id, ContainerType type, String name, int depth, String temperature) {
        var queue = codes.get(type);
        if (queue == null) {
            throw new IllegalArgumentException("no codes for " + type);
        }
        var code = queue.remove();
        var fact = new ContainerRegistered(
                code, type, name, site, layout.rowsIn(depth), layout.columnsIn(depth), temperature);
        entries.add(new Entry(Containers.KIND.ref(id), fact, at));
        return code;
    }
}
