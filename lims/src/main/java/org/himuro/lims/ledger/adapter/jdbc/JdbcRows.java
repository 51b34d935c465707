package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Rows;

/** Writes projections in few statements: many rows a statement, in chunks that keep the number of distinct texts small. */
record JdbcRows(Connection connection, String prefix) implements Rows {
    private static final int[] CHUNKS = {256, 64, 16, 4, 2, 1};

    JdbcRows(Connection connection) {
        this(connection, "");
    }

    @Override
    public void insert(String table, List<String> columns, List<Object[]> rows) throws SQLException {
        chunked(
                rows,
                (part) -> "insert into " + prefix + table + " (" + String.join(",", columns) + ") values "
                        + repeated("(" + Sql.marks(columns.size()) + ")", part, ","));
    }

    @Override
    public void upsert(String table, List<String> columns, List<Object[]> rows) throws SQLException {
        var updates =
                columns.stream().skip(1).map(c -> c + "=values(" + c + ")").collect(Collectors.joining(","));
        chunked(
                rows,
                (part) -> "insert into " + prefix + table + " (" + String.join(",", columns) + ") values "
                        + repeated("(" + Sql.marks(columns.size()) + ")", part, ",") + " on duplicate key update "
                        + updates);
    }

    @Override
    public boolean update(String table, List<String> set, List<String> keys, Object[] row) throws SQLException {
        var sql = "update " + prefix + table + " set " + String.join("=?,", set) + "=? where "
                + String.join("=? and ", keys) + "=?";
        return run(sql, List.<Object[]>of(row)) > 0;
    }

    @Override
    public void delete(String table, List<String> keys, List<Object[]> rows) throws SQLException {
        var key = keys.stream().map(k -> k + "=?").collect(Collectors.joining(" and "));
        chunked(
                rows,
                part -> "delete from " + prefix + table + " where "
                        + (keys.size() == 1
                                ? keys.getFirst() + " in (" + Sql.marks(part) + ")"
                                : repeated("(" + key + ")", part, " or ")));
    }

    private interface Text {
        String of(int rows);
    }

    private void chunked(List<Object[]> rows, Text text) throws SQLException {
        int done = 0;
        for (int chunk : CHUNKS) {
            while (rows.size() - done >= chunk) {
                run(text.of(chunk), rows.subList(done, done + chunk));
                done += chunk;
            }
        }
    }

    private int run(String sql, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (var row : rows) {
                for (var value : row) {
                    Sql.bind(statement, ++at, value);
                }
            }
            return statement.executeUpdate();
        }
    }

    private static String repeated(String part, int times, String between) {
        return String.join(between, Collections.nCopies(times, part));
    }
}
