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
    private static final String FAMILY = "with recursive up (id, parent, depth) as ("
            + "select id, parent, 0 from tube where id = ? union all"
            + " select t.id, t.parent, up.depth + 1 from up join tube t on t.id = up.parent where up.depth < 20),"
            + " down (id, code, material, parent, depth) as ("
            + "select t.id, t.code, t.material, t.parent, 0 from tube t join up on up.id = t.id where t.parent is null"
            + " union all select t.id, t.code, t.material, t.parent, down.depth + 1 from down"
            + " join tube t on t.parent = down.id where down.depth < 20)"
            + " select id, code, material, depth, parent from down order by depth, code";

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
