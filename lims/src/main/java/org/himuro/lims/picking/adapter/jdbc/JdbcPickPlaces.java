package org.himuro.lims.picking.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.picking.application.PickPlaces;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.picking.model.Stop.Step;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.TubeStep;

/** Level by level from the boxes up, so that a rack with many of them is read once. */
@Singleton
final class JdbcPickPlaces implements PickPlaces {
    private static final int DEEPEST = 12;
    private static final String TUBES =
            "select id, code, material, place, step, case when place = 'POSITION' then place_id"
                    + " else kept_in end, case when place = 'POSITION' then cell else kept_cell end, kept_in is not null"
                    + " from tube where id in ";
    private static final String STEPS = "select id, code, name, type, cell, parent from container where id in ";

    private final Queries rows;

    JdbcPickPlaces(Queries rows) {
        this.rows = rows;
    }

    private record Row(
            UUID id,
            String code,
            Material material,
            TubePlace place,
            TubeStep step,
            Optional<UUID> box,
            String cell,
            boolean kept) {}

    private record Standing(UUID id, Step step, Optional<UUID> parent) {}

    @Override
    public Map<UUID, Placed> of(Collection<UUID> tubes) {
        if (tubes.isEmpty()) {
            return Map.of();
        }
        var found = rows.query(
                TUBES + Queries.marks(tubes.size()),
                Queries.filled(tubes),
                row -> new Row(
                        Select.uuid(row, 1),
                        row.getString(2),
                        Material.valueOf(row.getString(3)),
                        TubePlace.valueOf(row.getString(4)),
                        TubeStep.valueOf(row.getString(5)),
                        Optional.ofNullable(row.getBytes(6)).map(UuidBytes::uuid),
                        Queries.text(row, 7).orElse(""),
                        row.getBoolean(8)));
        var boxes = new HashSet<UUID>();
        found.forEach(r -> r.box().ifPresent(boxes::add));
        var standing = upwards(boxes);
        var placed = new HashMap<UUID, Placed>();
        for (var r : found) {
            var path = r.box().map(box -> path(box, standing)).orElse(List.of());
            var stop = new Stop(r.id(), r.code(), path, r.cell());
            placed.put(r.id(), new Placed(stop, r.material(), r.place(), r.step(), r.kept()));
        }
        return placed;
    }

    private Map<UUID, Standing> upwards(Set<UUID> boxes) {
        var standing = new HashMap<UUID, Standing>();
        Set<UUID> level = boxes;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            var read = rows.query(
                    STEPS + Queries.marks(level.size()),
                    Queries.filled(level),
                    row -> new Standing(
                            Select.uuid(row, 1),
                            new Step(
                                    row.getString(2),
                                    row.getString(3),
                                    ContainerType.valueOf(row.getString(4)),
                                    Queries.text(row, 5).orElse("")),
                            Optional.ofNullable(row.getBytes(6)).map(UuidBytes::uuid)));
            read.forEach(s -> standing.put(s.id(), s));
            level = new HashSet<>();
            for (var s : read) {
                s.parent().filter(p -> !standing.containsKey(p)).ifPresent(level::add);
            }
        }
        return standing;
    }

    private static List<Step> path(UUID box, Map<UUID, Standing> standing) {
        var path = new ArrayList<Step>();
        var next = Optional.ofNullable(standing.get(box));
        while (next.isPresent() && path.size() < DEEPEST) {
            path.addFirst(next.get().step());
            next = next.get().parent().flatMap(p -> Optional.ofNullable(standing.get(p)));
        }
        return path;
    }
}
