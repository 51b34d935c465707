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

    /** All reasons why a unit of this shape is not built; none where it may be. */
    public static List<Reason> against(BuildUnit.Shape shape) {
        var verdicts = new Verdicts();
        if (!shape.type().isUnit()) {
            verdicts.refuse("NOT_A_UNIT", shape.type());
        }
        if (Coldness.of(shape.temperatureClass()).isEmpty()) {
            verdicts.refuse("TEMPERATURE_CLASS_UNKNOWN", shape.temperatureClass());
        }
        if (Registering.outside(shape.shelves(), Registering.MOST_ROWS)
                || Registering.outside(shape.racksPerShelf(), Registering.MOST_COLUMNS)
                || Registering.outside(shape.boxesHigh(), Registering.MOST_ROWS)
                || Registering.outside(shape.boxesDeep(), Registering.MOST_COLUMNS)
                || Registering.outside(shape.boxRows(), Registering.MOST_ROWS)
                || Registering.outside(shape.boxColumns(), Registering.MOST_COLUMNS)) {
            verdicts.refuse("SHAPE_IMPOSSIBLE", shape.boxRows(), shape.boxColumns());
        } else if (shape.containers() > MOST) {
            verdicts.refuse("TOO_MANY", MOST);
        }
        return verdicts.refused();
    }

    /**
     * @param ids as many as {@link BuildUnit.Shape#containers()}
     * @param codes per type, as many as the shape has
     */
    public static Decision<ContainerMade> decide(
            BuildUnit command,
            Situation now,
            List<UUID> ids,
            Map<ContainerType, Collection<String>> codes,
            Instant at) {
        var reasons = new ArrayList<>(against(command.shape()));
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
