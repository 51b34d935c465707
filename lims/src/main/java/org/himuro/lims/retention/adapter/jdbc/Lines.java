package org.himuro.lims.retention.adapter.jdbc;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.himuro.lims.ledger.Rows;

/** The rows below a row: only those that have changed are written. */
final class Lines {
    private Lines() {}

    /** @param keys how many of the columns name a row, from the first on */
    static <T> void save(
            Rows rows,
            String table,
            List<String> columns,
            int keys,
            List<T> before,
            List<T> after,
            Function<T, Object[]> row)
            throws SQLException {
        var gone = before.stream()
                .filter(one -> !after.contains(one))
                .map(one -> Arrays.copyOf(row.apply(one), keys))
                .toList();
        var come = after.stream().filter(one -> !before.contains(one)).map(row).toList();
        if (!gone.isEmpty()) {
            rows.delete(table, columns.subList(0, keys), gone);
        }
        if (!come.isEmpty()) {
            rows.insert(table, columns, come);
        }
    }
}
