package org.himuro.lims.specimen.adapter.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore.Change;

/**
 * Who occupies which position. All positions left in an act are freed before any is taken, so a swap is one act; what is
 * taken already is refused by the key.
 */
final class Occupancy {
    private static final List<String> KEY = List.of("container", "cell", "occupant");
    private static final List<String> COLUMNS = List.of("container", "cell", "kind", "occupant");

    private Occupancy() {}

    record Position(UUID container, String cell) {}

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
                    .forEach(p -> taken.add(new Object[] {p.container(), p.cell(), "occupied", change.id()}));
        }
        if (!left.isEmpty()) {
            rows.delete("occupancy", KEY, left);
        }
        if (!taken.isEmpty()) {
            rows.insert("occupancy", COLUMNS, taken);
        }
    }
}
