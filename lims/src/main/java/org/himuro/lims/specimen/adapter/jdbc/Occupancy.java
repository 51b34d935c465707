package org.himuro.lims.specimen.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore.Change;

/**
 * Who occupies which position. All positions left in an act are freed before any is taken, so a swap is one act; what is
 * taken already is refused by the key. Both by containers in one order: their counts are locked by the first row.
 */
final class Occupancy {
    private static final List<String> KEY = List.of("container", "cell", "occupant");
    private static final List<String> COLUMNS = List.of("container", "cell", "kind", "occupant");

    /** Containers whose count of positions, kept up by triggers, is not what counting them gives. */
    static final String MISCOUNTED = "select container, sum(occupied) as occupied, sum(held) as held from ("
            + "select container, kind = 'occupied' as occupied, kind <> 'occupied' as held from occupancy"
            + " union all select container, -occupied, -held from occupancy_count) counted"
            + " group by container having sum(occupied) <> 0 or sum(held) <> 0";

    private static final Comparator<Object[]> BY_POSITION =
            Comparator.comparing((Object[] row) -> (UUID) row[0]).thenComparing(row -> (String) row[1]);

    private static final String OCCUPIED = "occupied";
    private static final String KEPT = "kept";

    private Occupancy() {}

    /** @param kind {@code occupied}, or {@code kept} for a tube that was picked out of it */
    record Position(UUID container, String cell, String kind) {
        static Position occupied(UUID container, String cell) {
            return new Position(container, cell, OCCUPIED);
        }

        static Position kept(UUID container, String cell) {
            return new Position(container, cell, KEPT);
        }
    }

    static <S extends Record> void save(Rows rows, List<Change<S>> changes, Function<S, List<Position>> occupied)
            throws SQLException {
        var left = new ArrayList<Object[]>();
        var taken = new ArrayList<Object[]>();
        for (var change : changes) {
            var before = occupied.apply(change.before());
            var after = occupied.apply(change.after());
            before.stream()
                    .filter(p -> !after.contains(p))
                    .forEach(p -> left.add(new Object[] {p.container(), p.cell(), change.id()}));
            after.stream()
                    .filter(p -> !before.contains(p))
                    .forEach(p -> taken.add(new Object[] {p.container(), p.cell(), p.kind(), change.id()}));
        }
        if (left.size() == 1
                && taken.size() == 1
                && changes.size() == 1
                && moved(rows, left.getFirst(), taken.getFirst())) {
            return;
        }
        left.sort(BY_POSITION);
        taken.sort(BY_POSITION);
        if (!left.isEmpty()) {
            rows.delete("occupancy", KEY, left);
        }
        if (!taken.isEmpty()) {
            rows.insert("occupancy", COLUMNS, taken);
        }
    }

    /** The commonest case, one from here to there, in one statement. */
    private static boolean moved(Rows rows, Object[] left, Object[] taken) throws SQLException {
        return rows.update("occupancy", List.of("container", "cell", "kind"), KEY, new Object[] {
            taken[0], taken[1], taken[2], left[0], left[1], left[2]
        });
    }
}
