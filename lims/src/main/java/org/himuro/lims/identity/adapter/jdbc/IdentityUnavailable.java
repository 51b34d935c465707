package org.himuro.lims.identity.adapter.jdbc;

import java.sql.SQLException;

/** The database did not do what it was asked; the request fails, nothing is half done. */
final class IdentityUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SQLException sql;

    IdentityUnavailable(SQLException cause) {
        super(cause);
        sql = cause;
    }

    SQLException sql() {
        return sql;
    }
}
