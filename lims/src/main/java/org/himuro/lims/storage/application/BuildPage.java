package org.himuro.lims.storage.application;

import java.util.Arrays;
import java.util.List;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.model.Coldness;
import org.himuro.lims.storage.model.UnitPlan;

/**
 * A new unit, whole or empty, on one page.
 *
 * @param rooms of the site, where some are registered
 */
public record BuildPage(Typed typed, List<Room> rooms) {
    /** Fields that show their own fault. */
    public static final List<String> FIELDS =
            List.of("type", "inside", "temperature", "name", "shelves", "racks", "high", "deep", "rows", "columns");

    /** What may be built: a unit, the room it stands in, or that one's building. */
    public static final List<ContainerType> TYPES = List.of(
            ContainerType.FREEZER,
            ContainerType.CHEST,
            ContainerType.TANK,
            ContainerType.REFRIGERATOR,
            ContainerType.AUTO_STORE,
            ContainerType.ROOM,
            ContainerType.BUILDING);

    public record Room(String code, String name) {}

    public BuildPage {
        rooms = List.copyOf(rooms);
    }

    public static List<String> temperatures() {
        return Arrays.stream(Coldness.values()).map(Enum::name).toList();
    }

    /** Containers in one act. */
    public static int most() {
        return UnitPlan.MOST;
    }
}
