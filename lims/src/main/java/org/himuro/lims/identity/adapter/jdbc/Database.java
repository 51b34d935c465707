package org.himuro.lims.identity.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.himuro.lims.platform.database.Bind;
import org.jspecify.annotations.Nullable;

/** One statement, or several in one transaction, on a connection of the pool. */
final class Database {
    private final DataSource source;
    /** The connection of the act that is being written on this thread, where there is one. */
    private final ScopedValue<Connection> act = ScopedValue.newInstance();

    Database(DataSource source) {
        this.source = source;
    }

    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    <T extends @Nullable Object> T with(Work<T> work) {
        try {
            if (act.isBound()) {
                return work.on(act.get());
            }
            try (var connection = source.getConnection()) {
                return work.on(connection);
            }
        } catch (SQLException e) {
            throw new IdentityUnavailable(e);
        }
    }

    /** Everything that {@code rows} writes through this object becomes part of the connection's transaction. */
    void through(Connection connection, Runnable rows) throws SQLException {
        try {
            ScopedValue.where(act, connection).run(rows);
        } catch (IdentityUnavailable e) {
            throw e.sql();
        }
    }

    <T extends @Nullable Object> T together(Work<T> work) {
        if (act.isBound()) {
            return with(work);
        }
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** @return how many rows it changed */
    int run(String sql, Object... values) {
        return with(connection -> run(connection, sql, values));
    }

    /** The same statement with many rows of values. */
    static void batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            for (var row : rows) {
                Bind.all(statement, Arrays.asList(row));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            Bind.all(statement, Arrays.asList(values));
            return statement.executeUpdate();
        }
    }
}
