package org.himuro.test.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The statements of one move, as the application says them, by plain JDBC and without deciding anything: on copies of its
 * tables, since what is written here chains to nothing.
 */
final class PlainMove {
    private static final int TUBES = 4096;
    private static final List<String> TABLES = List.of("act", "fact", "unsealed", "stream", "occupancy", "tube");
    private static final String LOCK =
            "select id, seq, hash, last_at from plain_stream where id in (%s) order by id %s";

    private final DataSource source;
    private final List<Tube> tubes = new ArrayList<>();
    private final List<byte[]> above = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private String columns = "";

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
                statement.execute(
                        "insert into plain_tube select * from tube where place='POSITION' order by code limit "
                                + TUBES);
                statement.execute(
                        "insert into plain_stream select * from stream where id in (select id from plain_tube)"
                                + " or kind='container'");
                statement.execute("insert into plain_occupancy (container, cell, kind, occupant) select place_id, cell,"
                        + " 'occupied', id from plain_tube");
                read(connection);
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
            try (var rows = statement.executeQuery("select id from plain_stream where kind='container' limit 6")) {
                while (rows.next()) {
                    above.add(rows.getBytes(1));
                }
            }
            try (var rows = statement.executeQuery("select * from plain_tube limit 0")) {
                var names = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    names.add(rows.getMetaData().getColumnName(i));
                }
                columns = String.join(",", names);
            }
        }
    }

    void run() throws SQLException {
        var tube = tubes.get(next.getAndIncrement() % tubes.size());
        synchronized (tube) {
            try (var connection = source.getConnection()) {
                var row = look(connection, tube);
                say(connection, "start transaction");
                write(connection, tube, row);
                say(connection, "commit");
            }
        }
    }

    private Map<String, Object> look(Connection connection, Tube tube) throws SQLException {
        var row = new HashMap<String, Object>();
        var sql =
                "select t.* from plain_tube t left join tube_site s on s.tube=t.id and s.site=? left join container_site d"
                        + " on d.container=t.place_id and d.site=? where t.code in (?)";
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, List.of(tube.id, tube.id, tube.code));
            try (var found = statement.executeQuery()) {
                found.next();
                for (var column : columns.split(",")) {
                    row.put(column, found.getObject(column));
                }
            }
        }
        query(
                connection,
                "select container, cell, occupant from plain_occupancy where (container=? and cell=?)",
                tube.box,
                tube.cell + "x");
        return row;
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
        query(connection, LOCK.formatted("?,?,?,?,?,?", "lock in share mode"), above.toArray());
        query(connection, LOCK.formatted("?", "for update"), tube.id);
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
        run(connection, "insert into plain_unsealed (fact_id) values (?)", Stream.of(fact));
        run(
                connection,
                "insert into plain_stream (id,kind,seq,hash,last_at) values (?,?,?,?,?) on duplicate key update"
                        + " kind=values(kind),seq=values(seq),hash=values(hash),last_at=values(last_at)",
                Stream.of(tube.id, "tube", tube.seq + 1, hash, now));
        run(
                connection,
                "update plain_occupancy set container=?,cell=? where container=? and cell=? and occupant=?",
                Stream.of(tube.box, cell, tube.box, tube.cell, tube.id));
        row.put("cell", cell);
        row.put("seq", tube.seq + 1);
        upsert(connection, row);
        tube.seq++;
        tube.cell = cell;
    }

    private void upsert(Connection connection, Map<String, Object> row) throws SQLException {
        var names = columns.split(",");
        var sets = Stream.of(names).skip(1).map(n -> n + "=values(" + n + ")").collect(Collectors.joining(","));
        var sql = "insert into plain_tube (" + columns + ") values ("
                + String.join(",", Collections.nCopies(names.length, "?")) + ") on duplicate key update " + sets;
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < names.length; i++) {
                statement.setObject(i + 1, row.get(names[i]));
            }
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

    private static void say(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(what);
        }
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
