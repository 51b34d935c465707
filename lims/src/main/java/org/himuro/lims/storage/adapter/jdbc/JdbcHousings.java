package org.himuro.lims.storage.adapter.jdbc;

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
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.Housings;
import org.himuro.lims.storage.application.Pictures.Place;

@Singleton
final class JdbcHousings implements Housings {
    private final Queries sql;

    JdbcHousings(Queries sql) {
        this.sql = sql;
    }

    private record Standing(Place place, String cell) {}

    @Override
    public List<Housing> of(UUID site, Collection<ContainerType> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        var which = " from container c where c.site=? and c.retired=false and c.parcel is null and c.type in "
                + Queries.marks(types.size());
        var values = new ArrayList<Object>(List.of(site));
        values.addAll(Queries.filled(types.stream().map(Enum::name).toList()));
        var standing = sql.query(
                "select c.id, c.code, c.type, c.name, c.row_count, c.column_count, c.temperature_class, c.parent, c.cell"
                        + which + " order by c.code",
                values,
                row -> new Standing(
                        new Place(
                                UuidBytes.uuid(row.getBytes(1)),
                                row.getString(2),
                                ContainerType.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getString(7),
                                Optional.ofNullable(row.getBytes(8)).map(UuidBytes::uuid)),
                        Queries.text(row, 9).orElse("")));
        var taken = taken(
                "select o.container, o.cell from occupancy o where o.container in (select c.id" + which + ")", values);
        return standing.stream()
                .map(s -> new Housing(
                        s.place(), s.cell(), taken.getOrDefault(s.place().id(), Set.of())))
                .toList();
    }

    @Override
    public Set<String> taken(UUID container) {
        return taken("select o.container, o.cell from occupancy o where o.container=?", List.of(container))
                .getOrDefault(container, Set.of());
    }

    private Map<UUID, Set<String>> taken(String text, List<Object> values) {
        var taken = new HashMap<UUID, Set<String>>();
        sql.query(
                text,
                values,
                row -> taken.computeIfAbsent(UuidBytes.uuid(row.getBytes(1)), id -> new HashSet<>())
                        .add(row.getString(2)));
        return taken;
    }

    @Override
    public Set<UUID> quarantined(Collection<UUID> containers) {
        if (containers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.query(
                "select container from quarantine_place where quarantine=true and container in "
                        + Queries.marks(containers.size()),
                Queries.filled(containers),
                row -> UuidBytes.uuid(row.getBytes(1))));
    }
}
