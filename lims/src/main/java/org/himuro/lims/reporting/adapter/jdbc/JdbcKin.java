package org.himuro.lims.reporting.adapter.jdbc;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.reporting.application.Kin;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.specimen.Material;

/** The whole family: up to the first ancestor, then all below it. */
@Singleton
final class JdbcKin implements Kin {
    /** A pool has several parents, and stands under each of them. */
    private static final String FAMILY = "with recursive up (id) as (select cast(? as binary(16))"
            + " union select l.parent from up join lineage l on l.child = up.id"
            + " union select t.parent from up join tube t on t.id = up.id where t.parent is not null),"
            + " down (id, parent, depth) as ("
            + "select up.id, cast(null as binary(16)), 0 from up join tube t on t.id = up.id where t.parent is null"
            + " union select l.child, l.parent, down.depth + 1 from down join lineage l on l.parent = down.id"
            + " where down.depth < 20"
            + " union select t.id, t.parent, down.depth + 1 from down join tube t on t.parent = down.id"
            + " where down.depth < 20)"
            + " select t.id, t.code, t.material, down.depth, down.parent from down join tube t on t.id = down.id"
            + " order by down.depth, t.code";

    private final Queries rows;

    JdbcKin(Queries rows) {
        this.rows = rows;
    }

    private record Found(Relative relative, Optional<UUID> parent) {}

    @Override
    public List<Relative> of(UUID tube) {
        var all = rows.query(
                FAMILY,
                List.of(tube),
                row -> new Found(
                        new Relative(
                                UuidBytes.uuid(row.getBytes(1)),
                                row.getString(2),
                                Material.valueOf(row.getString(3)),
                                row.getInt(4)),
                        Optional.ofNullable(row.getBytes(5)).map(UuidBytes::uuid)));
        var tree = new ArrayList<Relative>();
        all.stream().filter(f -> f.parent().isEmpty()).forEach(f -> draw(f, all, tree));
        return tree;
    }

    private static void draw(Found at, List<Found> all, List<Relative> tree) {
        tree.add(at.relative());
        all.stream()
                .filter(f -> f.parent().filter(at.relative().id()::equals).isPresent())
                .forEach(f -> draw(f, all, tree));
    }
}
