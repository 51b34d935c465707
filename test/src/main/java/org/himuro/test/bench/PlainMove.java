package org.himuro.test.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The statements of one move, as the application says them, by plain JDBC and without deciding anything: on copies of its
 * tables, since what is written here chains to nothing.
 */
final class PlainMove {
    private static final int TUBES = 4096;
    private static final List<String> TABLES = List.of("act", "fact", "unsealed", "stream", "occupancy", "tube");
    private static final String LOCK = "(select id, seq, hash, last_at from plain_stream where id in (?,?,?,?,?,?,?,?)"
            + " order by id lock in share mode)"
            + " union all (select id, seq, hash, last_at from plain_stream where id in (?) order by id for update)";
    /** As the application's tables have them. */
    private static final List<String> TRIGGERS = List.of(
            "create trigger plain_fact_moves_its_stream after insert on plain_fact for each row"
                    + " insert into plain_stream (id, kind, seq, hash, last_at)"
                    + " values (new.stream, new.kind, new.seq, new.hash, new.occurred_at)"
                    + " on duplicate key update seq = new.seq, hash = new.hash, last_at = greatest(last_at, new.occurred_at)",
            "create trigger plain_fact_waits_for_its_seal after insert on plain_fact for each row"
                    + " insert into plain_unsealed (fact_id) values (new.id)");

    private final DataSource source;
    private final List<Tube> tubes = new ArrayList<>();
    private final List<byte[]> above = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final List<String> columns = new ArrayList<>();
    /** What the application remembers of a tube that was just worked with. */
    private final Map<String, Map<String, Object>> known = new HashMap<>();

    /** A tube and where it was put last. */
    private static final class Tube {
        private final byte[] id;
        private final String code;
        private final byte[] box;
        private long seq;
        private String cell;

        Tube(byte[] id, String code, byte[] box, String cell, long seq) {
            this.id = id;
            this.code = code;
            this.box = box;
            this.cell = cell;
            this.seq = seq;
        }
    }

    /** @param source of connections on which a transaction begins with its first statement */
    PlainMove(DataSource source) {
        this.source = source;
    }

    synchronized PlainMove prepared() throws SQLException {
        if (tubes.isEmpty()) {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                for (var table : TABLES) {
                    statement.execute("create table plain_" + table + " like " + table);
                }
                for (var trigger : TRIGGERS) {
                    statement.execute(trigger);
                }
                statement.execute(
                        "insert into plain_tube select * from tube where place='POSITION' order by code limit "
                                + TUBES);
                statement.execute(
                        "insert into plain_stream select * from stream where id in (select id from plain_tube)"
                                + " or kind='container'");
                statement.execute("insert into plain_occupancy (container, cell, kind, occupant) select place_id, cell,"
                        + " 'occupied', id from plain_tube");
                read(connection);
                connection.commit();
            }
        }
        return this;
    }

    private void read(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select id, code, place_id, cell, seq from plain_tube")) {
                while (rows.next()) {
                    tubes.add(new Tube(
                            rows.getBytes(1), rows.getString(2), rows.getBytes(3), rows.getString(4), rows.getLong(5)));
                }
            }
            try (var rows = statement.executeQuery("select id from plain_stream where kind='container' limit 8")) {
                while (rows.next()) {
                    above.add(rows.getBytes(1));
                }
            }
            try (var rows = statement.executeQuery("select * from plain_tube limit 0")) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    columns.add(rows.getMetaData().getColumnName(i));
                }
            }
            try (var rows = statement.executeQuery("select * from plain_tube")) {
                while (rows.next()) {
                    var row = new HashMap<String, Object>();
                    for (var column : columns) {
                        row.put(column, rows.getObject(column));
                    }
                    known.put(rows.getString("code"), row);
                }
            }
        }
    }

    void run() throws SQLException {
        var tube = tubes.get(next.getAndIncrement() % tubes.size());
        synchronized (tube) {
            try (var connection = source.getConnection()) {
                write(connection, tube, Objects.requireNonNull(known.get(tube.code)));
                connection.commit();
            }
        }
    }

    private void write(Connection connection, Tube tube, Map<String, Object> row) throws SQLException {
        var act = id();
        var fact = id();
        var zero = new byte[16];
        var hash = new byte[32];
        var now = java.time.LocalDateTime.now(java.time.ZoneOffset.UTC);
        var cell = tube.cell.endsWith("y") ? tube.cell.substring(0, tube.cell.length() - 1) : tube.cell + "y";
        run(
                connection,
                "insert into plain_act (id, command, digest, actor, device, site, occurred_at, recorded_at, outcome, answer)"
                        + " values (?,?,?,?,?,?,?,?,?,?)",
                Stream.of(
                        act,
                        "store-tubes",
                        hash,
                        zero,
                        zero,
                        zero,
                        now,
                        now,
                        "done",
                        "{\"stored\":1,\"warnings\":[]}"));
        query(
                connection,
                LOCK,
                Stream.concat(above.stream(), Stream.of(tube.id)).toArray());
        run(
                connection,
                "insert into plain_fact (id,act_id,stream,kind,seq,type,occurred_at,recorded_at,actor,device,site,body,hash)"
                        + " values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                Stream.of(
                        fact,
                        act,
                        tube.id,
                        "tube",
                        tube.seq + 1,
                        "tube-stored",
                        now,
                        now,
                        zero,
                        zero,
                        zero,
                        "{\"cell\":\"" + cell + "\",\"container\":\"0199aaaa-0000-7000-8000-000000000000\"}",
                        hash));
        run(
                connection,
                "update plain_occupancy set container=?,cell=? where container=? and cell=? and occupant=?",
                Stream.of(tube.box, cell, tube.box, tube.cell, tube.id));
        row.put("cell", cell);
        row.put("seq", tube.seq + 1);
        update(connection, row);
        tube.seq++;
        tube.cell = cell;
    }

    private void update(Connection connection, Map<String, Object> row) throws SQLException {
        var changed = columns.subList(1, columns.size());
        var sql = "update plain_tube set " + String.join("=?,", changed) + "=? where id=?";
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var column : changed) {
                statement.setObject(++at, row.get(column));
            }
            statement.setObject(++at, row.get("id"));
            statement.executeUpdate();
        }
    }

    private static byte[] id() {
        var id = UUID.randomUUID();
        return ByteBuffer.allocate(16)
                .putLong(System.currentTimeMillis() << 16 | id.getMostSignificantBits() & 0xffff)
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static void query(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, List.of(values));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes(1);
                }
            }
        }
    }

    private static void run(Connection connection, String sql, Stream<?> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values.toList());
            statement.executeUpdate();
        }
    }

    private static void bind(java.sql.PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
