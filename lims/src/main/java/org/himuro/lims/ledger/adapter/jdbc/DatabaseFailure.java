package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.SQLException;

/** The ledger fails closed: no fact, no act. */
final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final SQLException sql;

    DatabaseFailure(SQLException sql) {
        super(sql.getMessage(), sql);
        this.sql = sql;
    }

    SQLException sql() {
        return sql;
    }
}
