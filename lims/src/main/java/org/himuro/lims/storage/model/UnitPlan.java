package org.himuro.lims.storage.model;

import static org.himuro.lims.specimen.ContainerType.BOX;
import static org.himuro.lims.specimen.ContainerType.RACK;
import static org.himuro.lims.specimen.ContainerType.SHELF;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
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

/** A whole unit laid out: every shelf, rack and box with its code and its place, in one act. */
public final class UnitPlan {
    /** As many as one act may make. */
    public static final int MOST = 2_000;

    private final BuildUnit command;
    private final UUID site;
    private final Deque<UUID> ids;
    private final Map<ContainerType, Deque<String>> codes;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();

    private UnitPlan(
            BuildUnit command, UUID site, Collection<UUID> ids, Map<ContainerType, Deque<String>> codes, Instant at) {
        this.command = command;
        this.site = site;
        this.ids = new ArrayDeque<>(ids);
        this.codes = codes;
        this.at = at;
    }

    /** All reasons why a unit of this shape is not built, one for each field; none where it may be. */
    public static List<Reason> against(BuildUnit.Shape shape) {
        var verdicts = new Verdicts();
        if (!shape.type().isUnit()) {
            verdicts.refuse("NOT_A_UNIT", shape.type());
        }
        if (Coldness.of(shape.temperatureClass()).isEmpty()) {
            verdicts.refuse("TEMPERATURE_CLASS_UNKNOWN", shape.temperatureClass());
        }
        within("SHELVES", shape.shelves(), Registering.MOST_ROWS, verdicts);
        within("RACKS", shape.racksPerShelf(), Registering.MOST_COLUMNS, verdicts);
        within("BOXES_HIGH", shape.boxesHigh(), Registering.MOST_ROWS, verdicts);
        within("BOXES_DEEP", shape.boxesDeep(), Registering.MOST_COLUMNS, verdicts);
        within("BOX_ROWS", shape.boxRows(), Registering.MOST_ROWS, verdicts);
        within("BOX_COLUMNS", shape.boxColumns(), Registering.MOST_COLUMNS, verdicts);
        if (!verdicts.isRefused() && shape.containers() > MOST) {
            verdicts.refuse("UNIT_TOO_LARGE", MOST, shape.containers());
        }
        return verdicts.refused();
    }

    private static void within(String field, int number, int most, Verdicts verdicts) {
        if (Registering.outside(number, most)) {
            verdicts.refuse(field + "_RANGE", 1, most);
        }
    }

    /** The same for the whole request, its name and its site with it. */
    public static List<Reason> against(BuildUnit command, String siteCode) {
        var reasons = new ArrayList<>(against(command.shape()));
        if (command.name().isBlank()) {
            reasons.add(Reason.of("NAME_MISSING"));
        } else if (command.name().length() > Registering.LONGEST_NAME) {
            reasons.add(Reason.of("NAME_TOO_LONG", Registering.LONGEST_NAME));
        }
        if (!Registering.hasLetters(siteCode)) {
            reasons.add(Reason.of("SITE_WITHOUT_LETTERS"));
        }
        return reasons;
    }

    /**
     * @param ids as many as {@link BuildUnit.Shape#containers()}
     * @param against reasons found by {@link #against(BuildUnit, String)}
     * @param codes per type, as many as the shape has
     */
    public static Decision<ContainerMade> decide(
            BuildUnit command,
            List<Reason> against,
            Situation now,
            List<UUID> ids,
            Map<ContainerType, Collection<String>> codes,
            Instant at) {
        var reasons = new ArrayList<>(against);
        var room = command.room().flatMap(now::container);
        if (command.room().isPresent()
                && room.filter(r -> r.type() == ContainerType.ROOM && r.site().equals(now.site()))
                        .isEmpty()) {
            reasons.add(UnknownCode.of(command.room().get()));
        }
        if (!reasons.isEmpty()) {
            return new Decision.Refused<>(reasons);
        }
        var queues = new EnumMap<ContainerType, Deque<String>>(ContainerType.class);
        codes.forEach((type, list) -> queues.put(type, new ArrayDeque<>(list)));
        var plan = new UnitPlan(command, now.site(), ids, queues, at);
        var code = plan.unit(room.map(r -> new ContainerPlaced(r.id(), "")));
        return new Decision.Accepted<>(
                plan.entries, new ContainerMade(code, command.shape().containers()));
    }

    private String unit(Optional<ContainerPlaced> room) {
        var shape = command.shape();
        var unit = ids.remove();
        var code = made(unit, shape.type(), command.name(), shape.shelves(), 1, shape.temperatureClass());
        room.ifPresent(placed -> entries.add(new Entry(Containers.KIND.ref(unit), placed, at)));
        for (var shelfCell : Cells.all(shape.shelves(), 1)) {
            var shelf = inner(SHELF, unit, shelfCell, 1, shape.racksPerShelf());
            for (var rackCell : Cells.all(1, shape.racksPerShelf())) {
                var rack = inner(RACK, shelf, rackCell, shape.boxesHigh(), shape.boxesDeep());
                for (var boxCell : Cells.all(shape.boxesHigh(), shape.boxesDeep())) {
                    inner(BOX, rack, boxCell, shape.boxRows(), shape.boxColumns());
                }
            }
        }
        return code;
    }

    private UUID inner(ContainerType type, UUID parent, String cell, int rows, int columns) {
        var id = ids.remove();
        made(id, type, "", rows, columns, "NONE");
        entries.add(new Entry(Containers.KIND.ref(id), new ContainerPlaced(parent, cell), at));
        return id;
    }

    private String made(UUID id, ContainerType type, String name, int rows, int columns, String temperature) {
        var queue = codes.get(type);
        if (queue == null) {
            throw new IllegalArgumentException("no codes for " + type);
        }
        var code = queue.remove();
        var fact = new ContainerRegistered(code, type, name, site, rows, columns, temperature);
        entries.add(new Entry(Containers.KIND.ref(id), fact, at));
        return code;
    }
}
