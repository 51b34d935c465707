package org.himuro.test.concurrency;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What must be true of the rows after an interleaving, whatever happened; every breach in words. */
final class Invariants {
    private Invariants() {}

    static List<String> breaches(Connection connection, List<UUID> tubes) throws SQLException, IOException {
        var breaches = new ArrayList<String>();
        var taken = new HashMap<String, UUID>();
        for (var tube : tubes) {
            var where = PlainModel.of(connection, tube);
            if (where.occupies()) {
                var other = taken.put(where.in() + " " + where.cell(), tube);
                if (other != null) {
                    breaches.add("1: two tubes in " + where.cell() + ": " + other + " and " + tube);
                }
            }
            asProjected(connection, tube, where).ifPresent(breaches::add);
            gaps(connection, tube).ifPresent(breaches::add);
        }
        return breaches;
    }

    private static Optional<String> asProjected(Connection connection, UUID tube, PlainModel.Where where)
            throws SQLException {
        try (var statement = connection.prepareStatement("select t.place, t.place_id, t.cell, t.claimed, t.held_by,"
                + " (select concat(hex(o.container), ' ', o.cell) from occupancy o where o.occupied_by = t.id)"
                + " from tube t where t.id=?")) {
            statement.setBytes(1, PlainModel.bytes(tube));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("projection: no row for " + tube);
                }
                var in = row.getBytes(2) == null ? "" : PlainModel.uuid(row.getBytes(2));
                var cell = row.getString(3) == null ? "" : row.getString(3);
                var seen = new PlainModel.Where(
                        row.getString(1), in, cell, row.getBoolean(4), PlainModel.uuid(row.getBytes(5)));
                var occupied = Optional.ofNullable(row.getString(6));
                var should = where.occupies()
                        ? Optional.of(
                                where.in().replace("-", "").toUpperCase(java.util.Locale.ROOT) + " " + where.cell())
                        : Optional.<String>empty();
                return seen.equals(where) && occupied.equals(should)
                        ? Optional.empty()
                        : Optional.of("1/5: the facts say " + where + ", the tables " + seen + " " + occupied);
            }
        }
    }

    private static Optional<String> gaps(Connection connection, UUID stream) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*), max(seq), count(distinct seq),"
                + " (select s.seq from stream s where s.id = ?), min(occurred_at is not null and recorded_at is not null)"
                + " from fact where stream=?")) {
            statement.setBytes(1, PlainModel.bytes(stream));
            statement.setBytes(2, PlainModel.bytes(stream));
            try (var row = statement.executeQuery()) {
                row.next();
                boolean whole = row.getLong(1) == row.getLong(2)
                        && row.getLong(1) == row.getLong(3)
                        && row.getLong(1) == row.getLong(4)
                        && row.getInt(5) == 1;
                return whole ? Optional.empty() : Optional.of("3/4: gaps or missing times in stream " + stream);
            }
        }
    }
}
