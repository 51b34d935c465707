package org.himuro.lims.ledger;

import java.sql.SQLException;
import java.util.List;

/** Writing to projections: to the tables themselves, or to their shadows in a rebuild. Batched, parameters bound. */
public interface Rows {
    /** Fails on a duplicate key. */
    void insert(String table, List<String> columns, List<Object[]> rows) throws SQLException;

    /** Inserts, or replaces all columns but the first (the key) where it exists. */
    void upsert(String table, List<String> columns, List<Object[]> rows) throws SQLException;

    /**
     * Changes one row.
     *
     * @param row the values of {@code set}, then those of {@code keys}
     * @return whether there is such a row
     */
    boolean update(String table, List<String> set, List<String> keys, Object[] row) throws SQLException;

    /** @param keys the columns that name a row */
    void delete(String table, List<String> keys, List<Object[]> rows) throws SQLException;
}
