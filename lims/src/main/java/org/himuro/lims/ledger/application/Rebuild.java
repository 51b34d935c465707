package org.himuro.lims.ledger.application;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Derives all projections anew from the ledger, into shadow tables, and compares. */
public interface Rebuild {
    /**
     * @param owner a connection that may create tables
     * @return one line per row that differs, at most 100; empty where every projection is what the facts imply
     */
    List<String> differences(Connection owner) throws SQLException;
}
