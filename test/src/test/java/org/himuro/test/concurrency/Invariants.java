package org.himuro.test.concurrency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.test.concurrency.PlainFacts.Row;
import org.himuro.test.support.SmallWorld;

/** What must be true of the rows after an interleaving, whatever happened; every breach in words, its invariant's number first. */
final class Invariants {
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSSSSS").withZone(ZoneOffset.UTC);

    private Invariants() {}

    /** The streams of a small world that are looked at: its tubes, its parcel, its donor's consent. */
    static List<UUID> streams(SmallWorld world) {
        var streams = new ArrayList<>(world.tubeIds());
        streams.add(world.parcelId());
        streams.add(world.donor());
        return streams;
    }

    /**
     * @param before what was there before the interleaving
     * @param acts what was done, by act
     */
    static List<String> breaches(Connection connection, SmallWorld world, List<Row> before, Map<String, Deed> acts)
            throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            return atOneMoment(connection, world, before, acts);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Facts and tables as of one moment: what the outbox does meanwhile would be in the one and not in the other. */
    private static List<String> atOneMoment(
            Connection connection, SmallWorld world, List<Row> before, Map<String, Deed> acts) throws SQLException {
        var rows = PlainFacts.of(connection, streams(world));
        var breaches = new ArrayList<String>();
        places(connection, world, rows, breaches);
        for (var stream : streams(world)) {
            gaps(connection, stream).ifPresent(breaches::add);
        }
        counts(connection).ifPresent(breaches::add);
        appended(before, rows, breaches);
        times(rows, acts, breaches);
        breaches.addAll(new LedgerOrder(world, rows, acts).breaches());
        return breaches;
    }

    private static void places(Connection connection, SmallWorld world, List<Row> rows, List<String> breaches)
            throws SQLException {
        var byStream = rows.stream().collect(Collectors.groupingBy(Row::stream));
        var taken = new HashMap<String, UUID>();
        for (var tube : world.tubeIds()) {
            var where = PlainModel.of(byStream.getOrDefault(tube.toString(), List.of()));
            if (where.occupies()) {
                var other = taken.put(where.in() + " " + where.cell(), tube);
                if (other != null) {
                    breaches.add("1: two tubes in " + where.cell() + ": " + other + " and " + tube);
                }
            }
            asProjected(connection, tube, where).ifPresent(breaches::add);
            onReserved(connection, tube).ifPresent(breaches::add);
        }
    }

    private static Optional<String> onReserved(Connection connection, UUID tube) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select h.cell from reserved_position h join tube t on t.place_id = h.container"
                        + " and t.cell = h.cell and t.place = 'POSITION' and not t.claimed"
                        + " where h.fate = 'HELD' and t.id = ?")) {
            statement.setBytes(1, PlainFacts.bytes(tube));
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of("1: " + tube + " lies in " + row.getString(1) + ", which is held for somebody")
                        : Optional.empty();
            }
        }
    }

    private static Optional<String> asProjected(Connection connection, UUID tube, PlainModel.Where where)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("select t.place, t.place_id, t.cell, t.claimed, t.held_by, t.quarantined,"
                        + " (select concat(hex(o.container), ' ', o.cell) from occupancy o where o.occupied_by = t.id)"
                        + " from tube t where t.id=?")) {
            statement.setBytes(1, PlainFacts.bytes(tube));
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.of("projection: no row for " + tube);
                }
                var in = row.getBytes(2) == null ? "" : PlainFacts.uuid(row.getBytes(2));
                var cell = row.getString(3) == null ? "" : row.getString(3);
                var holder = PlainFacts.uuid(row.getBytes(5));
                var seen =
                        new PlainModel.Where(row.getString(1), in, cell, row.getBoolean(4), holder, row.getBoolean(6));
                var occupied = Optional.ofNullable(row.getString(7));
                var should = where.occupies()
                        ? Optional.of(where.in().replace("-", "").toUpperCase(Locale.ROOT) + " " + where.cell())
                        : Optional.<String>empty();
                return seen.equals(where) && occupied.equals(should)
                        ? Optional.empty()
                        : Optional.of("1/5: the facts say " + where + ", the tables " + seen + " " + occupied);
            }
        }
    }

    private static Optional<String> gaps(Connection connection, UUID stream) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*), max(seq), count(distinct seq),"
                + " (select s.seq from stream s where s.id = ?) from fact where stream=?")) {
            statement.setBytes(1, PlainFacts.bytes(stream));
            statement.setBytes(2, PlainFacts.bytes(stream));
            try (var row = statement.executeQuery()) {
                row.next();
                boolean whole = row.getLong(1) == row.getLong(2)
                        && row.getLong(1) == row.getLong(3)
                        && row.getLong(1) == row.getLong(4);
                return whole ? Optional.empty() : Optional.of("3: gaps in stream " + stream);
            }
        }
    }

    /** What is kept counted is what counting gives. */
    private static Optional<String> counts(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select hex(container), sum(n) from (select container, 1 as n from"
                        + " occupancy union all select container, -occupied - held from occupancy_count) counted"
                        + " group by container having sum(n) <> 0")) {
            return row.next()
                    ? Optional.of("counted: " + row.getString(1) + " has " + row.getInt(2) + " more than are counted")
                    : Optional.empty();
        }
    }

    private static void appended(List<Row> before, List<Row> after, List<String> breaches) {
        var now = after.stream().collect(Collectors.toMap(Row::id, r -> r));
        for (var row : before) {
            var found = now.get(row.id());
            if (found == null) {
                breaches.add("3: a fact is gone: " + row);
            } else if (!found.equals(row)) {
                breaches.add("3: a fact was changed: " + row + " is now " + found);
            }
        }
    }

    private static void times(List<Row> rows, Map<String, Deed> acts, List<String> breaches) {
        for (var row : rows) {
            var deed = acts.get(row.act());
            // a verdict stands at the latest of the instants that it was computed from
            if (deed != null
                    && !(row.recorded().equals(digits(deed.told()))
                            && (row.occurred().equals(digits(deed.at()))
                                    || row.type().equals("FreezingJudged")))) {
                breaches.add("4: " + deed.name() + " happened " + deed.at() + " and was recorded " + deed.told()
                        + ", the ledger says " + row);
            }
        }
    }

    private static String digits(Instant instant) {
        return DIGITS.format(instant);
    }
}
