package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.storage.PlanSpot;
import org.himuro.lims.storage.application.RoomPicture.Tile;
import org.himuro.lims.storage.application.UnitColours.Load;
import org.himuro.lims.storage.model.RoomPlan;

/** Rooms as they look from above (B2). */
@Singleton
public final class DrawingRooms {
    private static final int FEWEST = 3;

    private final Pictures pictures;
    private final Drawing drawing;

    DrawingRooms(Pictures pictures, Drawing drawing) {
        this.pictures = pictures;
        this.drawing = drawing;
    }

    /** @param arranging with room at the right and below for what is to be moved there */
    public RoomPicture room(Pictures.Place room, boolean arranging) {
        var inside = pictures.inside(room.id()).stream()
                .sorted(Comparator.comparing(c -> c.place().code()))
                .toList();
        Map<UUID, Pictures.Spot> spots = pictures.spots(room.id());
        var ids = inside.stream().map(c -> c.place().id()).toList();
        var places =
                RoomPlan.places(ids, id -> Optional.ofNullable(spots.get(id)).map(s -> new RoomPlan.At(s.x(), s.y())));
        var tiles = inside.stream().map(c -> tile(c, places)).toList();
        int columns = tiles.stream().mapToInt(t -> t.x() + 1).max().orElse(1);
        int rows = tiles.stream().mapToInt(t -> t.y() + 1).max().orElse(1);
        return new RoomPicture(
                Drawing.title(room.name(), room.code()),
                room.code(),
                drawing.around(room),
                arranging ? Math.min(PlanSpot.COLUMNS, Math.max(8, columns + 1)) : Math.max(FEWEST, columns),
                arranging ? Math.min(PlanSpot.ROWS, rows + 2) : rows,
                tiles,
                Typed.NOTHING,
                Optional.empty(),
                Care.NONE);
    }

    private static Tile tile(Pictures.Counted counted, Map<UUID, RoomPlan.At> places) {
        var at = java.util.Objects.requireNonNull(places.get(counted.place().id()));
        var load = new Load(counted.tubes(), counted.reserved(), counted.capacity(), Map.of(), Optional.empty());
        return new Tile(Drawing.rows(List.of(counted)).getFirst(), at.x(), at.y(), UnitColours.filled(load));
    }
}
