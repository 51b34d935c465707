package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One transaction on a connection that commits nothing by itself: begun by its first statement, so that beginning costs no
 * round trip. Rolled back when closed without a commit, whatever the reason.
 */
final class Transaction implements AutoCloseable {
    private final Connection connection;
    private boolean open = true;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    void commit() throws SQLException {
        connection.commit();
        open = false;
    }

    @Override
    public void close() throws SQLException {
        if (open) {
            open = false;
            connection.rollback();
        }
    }
}
