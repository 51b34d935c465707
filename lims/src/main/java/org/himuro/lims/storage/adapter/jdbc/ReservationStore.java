package org.himuro.lims.storage.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.RecordTable;
import org.himuro.lims.ledger.Rows;
import org.himuro.lims.ledger.StateStore;
import org.himuro.lims.platform.database.Select;
import org.himuro.lims.shared.UuidBytes;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.Reservation.Line;
import org.himuro.lims.storage.Reservations;

/**
 * Reservations with their positions. Those that are held stand in {@code occupancy} under the key that no two things have, until
 * they leave the reservation.
 */
@Singleton
final class ReservationStore implements StateStore<Reservation> {
    private static final String OCCUPANCY = "occupancy";
    private static final String HELD = "held";
    private static final List<String> HELD_KEY = List.of("container", "cell", "kind", "occupant");
    private static final Comparator<Object[]> BY_POSITION =
            Comparator.comparing((Object[] row) -> (UUID) row[0]).thenComparing(row -> (String) row[1]);
    private static final List<String> LINE = List.of("reservation", "place", "container", "cell", "fate", "tube");
    private static final List<String> LINE_KEY = List.of("reservation", "container", "cell");
    static final String LINES =
            "select container, cell, fate, tube from reserved_position where reservation = ?" + " order by place";

    private final RecordTable<ReservationRow> table = new RecordTable<>("reservation", ReservationRow.class);

    @Override
    public Reservations kind() {
        return Reservations.KIND;
    }

    @Override
    public List<String> tables() {
        return List.of("reservation", "reserved_position", OCCUPANCY);
    }

    @Override
    public List<Versioned<Reservation>> load(Connection connection, Collection<UUID> ids) throws SQLException {
        var found = new ArrayList<Versioned<Reservation>>();
        for (var row : table.load(connection, ids)) {
            var lines = Select.all(connection, LINES, ReservationStore::line, row.id());
            found.add(new Versioned<>(row.id(), row.seq(), row.state().with(lines)));
        }
        return found;
    }

    static Line line(ResultSet row) throws SQLException {
        return new Line(
                Select.uuid(row, 1),
                row.getString(2),
                Fate.valueOf(row.getString(3)),
                Optional.ofNullable(row.getBytes(4)).map(UuidBytes::uuid));
    }

    @Override
    public void save(Rows rows, List<Change<Reservation>> changes) throws SQLException {
        occupancy(rows, changes);
        table.save(rows, changes.stream().map(c -> c.ofRow(ReservationRow::of)).toList());
        for (var change : changes) {
            lines(rows, change);
        }
    }

    /** All positions left in an act are freed before any is taken, by containers in one order: their counts are locked by the first. */
    private static void occupancy(Rows rows, List<Change<Reservation>> changes) throws SQLException {
        var left = new ArrayList<Object[]>();
        var taken = new ArrayList<Object[]>();
        for (var change : changes) {
            change.before().held().stream()
                    .filter(l -> !change.after().holds(l.container(), l.cell()))
                    .forEach(l -> left.add(held(l, change.id())));
            change.after().held().stream()
                    .filter(l -> !change.before().holds(l.container(), l.cell()))
                    .forEach(l -> taken.add(held(l, change.id())));
        }
        left.sort(BY_POSITION);
        taken.sort(BY_POSITION);
        if (!left.isEmpty()) {
            rows.delete(OCCUPANCY, HELD_KEY, left);
        }
        if (!taken.isEmpty()) {
            rows.insert(OCCUPANCY, HELD_KEY, taken);
        }
    }

    private static Object[] held(Line line, UUID reservation) {
        return new Object[] {line.container(), line.cell(), HELD, reservation};
    }

    /** Only what has changed is written: the eightieth tube of a delivery costs no more than the first. */
    private static void lines(Rows rows, Change<Reservation> change) throws SQLException {
        var before = change.before().lines();
        var after = change.after().lines();
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        for (int i = 0; i < before.size(); i++) {
            if (i >= after.size() || !after.get(i).equals(before.get(i))) {
                gone.add(new Object[] {
                    change.id(), before.get(i).container(), before.get(i).cell()
                });
            }
        }
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size() || !before.get(i).equals(after.get(i))) {
                var line = after.get(i);
                come.add(new Object[] {
                    change.id(),
                    i + 1,
                    line.container(),
                    line.cell(),
                    line.fate().name(),
                    line.tube()
                });
            }
        }
        if (!gone.isEmpty()) {
            rows.delete("reserved_position", LINE_KEY, gone);
        }
        if (!come.isEmpty()) {
            rows.insert("reserved_position", LINE, come);
        }
    }
}
