package org.himuro.test.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How many statements and transactions the database has executed, as it counts them itself. */
final class StatementCounts implements AutoCloseable {
    private final Connection connection;

    StatementCounts(String url, String owner, String password) throws SQLException {
        connection = DriverManager.getConnection(url, owner, password);
    }

    /** @param statements executed, those of transactions and settings included; {@code commits} that were said */
    record Count(long statements, long commits) {}

    Count now() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "show global status where variable_name in ('Questions', 'Com_commit')")) {
            long statements = 0;
            long commits = 0;
            while (rows.next()) {
                if (rows.getString(1).equals("Questions")) {
                    statements = rows.getLong(2);
                } else {
                    commits = rows.getLong(2);
                }
            }
            return new Count(statements, commits);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not asked", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
