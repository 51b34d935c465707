package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One transaction on a connection that otherwise commits each statement: begun and ended by one statement each. Rolled back
 * when closed without a commit, whatever the reason.
 */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean open;

    Transaction(Connection connection) throws SQLException {
        this.connection = connection;
        say("start transaction");
        open = true;
    }

    void commit() throws SQLException {
        say("commit");
        open = false;
    }

    private void say(String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(what);
        }
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            say("rollback");
        }
    }
}
