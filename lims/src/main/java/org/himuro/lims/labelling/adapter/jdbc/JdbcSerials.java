package org.himuro.lims.labelling.adapter.jdbc;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;
import org.himuro.lims.labelling.Serials;
import org.himuro.lims.shared.UuidBytes;

/**
 * A row per counter, locked while a block is taken; a row per block, so that the act sent again finds its own. Blocks are
 * taken in a transaction of their own: what an act does not use is lost, never given again.
 */
@Singleton
final class JdbcSerials implements Serials {
    private final DataSource source;

    JdbcSerials(DataSource source) {
        this.source = DelegatingDataSource.unwrapDataSource(source);
    }

    @Override
    public int take(UUID act, String scope, IntUnaryOperator after) {
        try (var connection = source.getConnection()) {
            var mine = known(connection, act, scope);
            return mine.isPresent() ? mine.getAsInt() : taken(connection, act, scope, after);
        } catch (SQLException e) {
            throw new IllegalStateException("no number of " + scope, e);
        }
    }

    private static int taken(Connection connection, UUID act, String scope, IntUnaryOperator after)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            run(
                    connection,
                    "insert into serial_counter (scope, next_number) values (?, 1) on duplicate key update scope = scope",
                    scope);
            int first = locked(connection, scope);
            run(
                    connection,
                    "insert into serial_block (act, scope, first_number) values (?,?,?)",
                    UuidBytes.of(act),
                    scope,
                    first);
            run(
                    connection,
                    "update serial_counter set next_number = ? where scope = ?",
                    after.applyAsInt(first),
                    scope);
            connection.commit();
            return first;
        } catch (SQLIntegrityConstraintViolationException twice) {
            connection.rollback();
            return known(connection, act, scope).orElseThrow(() -> new IllegalStateException(twice));
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static OptionalInt known(Connection connection, UUID act, String scope) throws SQLException {
        try (var statement =
                connection.prepareStatement("select first_number from serial_block where act = ? and scope = ?")) {
            statement.setBytes(1, UuidBytes.of(act));
            statement.setString(2, scope);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    private static int locked(Connection connection, String scope) throws SQLException {
        try (var statement =
                connection.prepareStatement("select next_number from serial_counter where scope = ? for update")) {
            statement.setString(1, scope);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
