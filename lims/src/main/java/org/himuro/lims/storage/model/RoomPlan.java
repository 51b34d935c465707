package org.himuro.lims.storage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ArrangeRoom;
import org.himuro.lims.storage.PlanSpot;
import org.himuro.lims.storage.PlanSpots;
import org.himuro.lims.storage.RoomArranged;
import org.himuro.lims.storage.StorageEvent.UnitDrawnAt;

/** Where the units of a room are drawn: as somebody arranged them, the others in the first free places. */
public final class RoomPlan {
    /** In so many columns where nobody has arranged anything. */
    private static final int BESIDE = 6;

    private RoomPlan() {}

    /** @param x column from 0 @param y row from 0 */
    public record At(int x, int y) {}

    /**
     * Everyone has a place of its own, whatever was said before it came into the room.
     *
     * @param units in the order in which they get what is free
     */
    public static <U> Map<U, At> places(List<U> units, Function<U, Optional<At>> said) {
        var used = new HashSet<At>();
        var places = new LinkedHashMap<U, At>();
        units.forEach(u -> said.apply(u).filter(used::add).ifPresent(at -> places.put(u, at)));
        int next = 0;
        for (var unit : units) {
            while (!places.containsKey(unit)) {
                var at = new At(next % BESIDE, next / BESIDE);
                next++;
                if (used.add(at)) {
                    places.put(unit, at);
                }
            }
        }
        return places;
    }

    /** @param before where units were said to be drawn */
    public static Decision<RoomArranged> decide(
            ArrangeRoom command, Situation now, Map<UUID, PlanSpot> before, Instant at) {
        var verdicts = new Verdicts();
        var room = now.container(command.room())
                .filter(r -> r.type() == ContainerType.ROOM && r.site().equals(now.site()));
        if (room.isEmpty()) {
            verdicts.refuse(UnknownCode.of(command.room()));
        }
        if (command.units().size() > ArrangeRoom.MOST) {
            verdicts.refuse("TOO_MANY", ArrangeRoom.MOST);
        }
        Set<At> used = new HashSet<>();
        var named = new HashMap<UUID, ArrangeRoom.At>();
        for (var wish : command.units()) {
            var unit = now.container(wish.unit())
                    .filter(u -> room.isPresent()
                            && u.parent().equals(Optional.of(room.get().id())));
            if (unit.isEmpty()) {
                verdicts.refuse("NOT_IN_ROOM", UnknownCode.shown(wish.unit()));
            } else if (named.put(unit.get().id(), wish) != null) {
                verdicts.refuse("CODE_TWICE", wish.unit());
            }
            if (wish.x() < 0 || wish.x() >= PlanSpot.COLUMNS || wish.y() < 0 || wish.y() >= PlanSpot.ROWS) {
                verdicts.refuse("SPOT_OUTSIDE", wish.unit(), PlanSpot.COLUMNS, PlanSpot.ROWS);
            } else if (!used.add(new At(wish.x(), wish.y()))) {
                verdicts.refuse("SPOT_TWICE", wish.unit(), wish.x() + 1, wish.y() + 1);
            }
        }
        return verdicts.isRefused() ? new Decision.Refused<>(verdicts.refused()) : accepted(command, named, before, at);
    }

    private static Decision<RoomArranged> accepted(
            ArrangeRoom command, Map<UUID, ArrangeRoom.At> named, Map<UUID, PlanSpot> before, Instant at) {
        var entries = new ArrayList<Entry>();
        named.forEach((unit, wish) -> {
            var old = Optional.ofNullable(before.get(unit));
            if (old.filter(s -> s.x() == wish.x() && s.y() == wish.y()).isEmpty()) {
                entries.add(new Entry(
                        PlanSpots.KIND.ref(PlanSpots.streamOf(unit)), new UnitDrawnAt(unit, wish.x(), wish.y()), at));
            }
        });
        return new Decision.Accepted<>(entries, new RoomArranged(command.room(), entries.size()));
    }
}
