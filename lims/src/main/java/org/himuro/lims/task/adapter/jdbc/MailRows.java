package org.himuro.lims.task.adapter.jdbc;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.himuro.lims.platform.database.Queries;
import org.himuro.lims.platform.database.Select;

/** One statement, or several in one transaction, on a connection of the pool. */
@Singleton
final class MailRows {
    private final Queries queries;

    MailRows(Queries queries) {
        this.queries = queries;
    }

    interface Work {
        /** @return whether it counts; else all of it is undone */
        boolean on(Connection connection) throws SQLException;
    }

    <T> List<T> all(String sql, Select.Row<T> reader, Object... values) {
        return queries.query(sql, List.of(values), reader);
    }

    int count(String sql, Object... values) {
        return all(sql, row -> row.getInt(1), values).getFirst();
    }

    int run(String sql, Object... values) {
        try (var connection = queries.source().getConnection()) {
            return Select.run(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean together(Work work) {
        try (var connection = queries.source().getConnection()) {
            connection.setAutoCommit(false);
            try {
                var counts = work.on(connection);
                if (counts) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return counts;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
