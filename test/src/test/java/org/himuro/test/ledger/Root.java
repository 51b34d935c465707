package org.himuro.test.ledger;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.himuro.test.support.Application;

/**
 * The database's root: no grant binds him, and the triggers are his to drop. What he did is undone from copies, so that each
 * test starts with the ledger as it was.
 */
final class Root implements AutoCloseable {
    private static final List<String> TABLES = List.of("fact", "stream", "seal", "sealed", "unsealed");
    private static final List<String> TRIGGERS = List.of(
            "fact_is_never_changed",
            "fact_is_never_deleted",
            "fact_moves_its_stream",
            "fact_waits_for_its_seal",
            "seal_is_never_changed",
            "seal_is_never_deleted",
            "sealed_is_never_changed",
            "sealed_is_never_deleted");

    private final Connection connection;

    Root(Application app) throws SQLException {
        this.connection = app.owner();
    }

    Connection connection() {
        return connection;
    }

    void dropTriggers() throws SQLException {
        for (var trigger : TRIGGERS) {
            run("drop trigger " + trigger);
        }
    }

    void keepCopies() throws SQLException {
        for (var table : TABLES) {
            run("create table kept_" + table + " as select * from " + table);
        }
    }

    void restore() throws SQLException {
        for (var table : TABLES) {
            run("delete from " + table);
            run("insert into " + table + " select * from kept_" + table);
        }
    }

    /** @return how many rows he changed: at least one, else the tampering was none */
    int run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    List<byte[]> bytes(String query, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            bind(statement, values);
            var found = new ArrayList<byte[]>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getBytes(1));
                }
            }
            return found;
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof UUID id) {
                statement.setBytes(i + 1, id(id));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    static byte[] id(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
