package org.himuro.lims.platform.backup;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes schemas as SQL, one statement a line: definitions, rows, then triggers. The caller has begun the snapshot. */
final class SchemaExport {
    private static final int ROWS_A_STATEMENT = 200;

    private final Connection rows;
    private final Connection definitions;
    private final Writer out;

    /**
     * @param rows where the snapshot was begun; streams, so it answers one query at a time
     * @param definitions another connection
     */
    SchemaExport(Connection rows, Connection definitions, Writer out) {
        this.rows = rows;
        this.definitions = definitions;
        this.out = out;
    }

    void write(String schema) throws SQLException, IOException {
        line("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci".formatted(schema));
        line("USE `%s`".formatted(schema));
        var tables = strings(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = '%s' AND table_type = 'BASE TABLE' ORDER BY 1"
                        .formatted(schema),
                1);
        for (var table : tables) {
            line(strings("SHOW CREATE TABLE `%s`.`%s`".formatted(schema, table), 2)
                    .getFirst());
            rows(schema, table);
        }
        for (var trigger : strings("SHOW TRIGGERS FROM `%s`".formatted(schema), 1)) {
            line(strings("SHOW CREATE TRIGGER `%s`.`%s`".formatted(schema, trigger), 3)
                    .getFirst()
                    .replaceFirst("DEFINER=`[^`]*`@`[^`]*` ", ""));
        }
    }

    private void rows(String schema, String table) throws SQLException, IOException {
        var columns = strings(
                "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE table_schema = '%s' AND table_name = '%s' AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position"
                        .formatted(schema, table),
                1);
        var list = String.join(", ", columns);
        try (var statement = rows.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // streams instead of holding the table in memory
            try (var row = statement.executeQuery("SELECT %s FROM `%s`.`%s`".formatted(list, schema, table))) {
                int count = 0;
                while (row.next()) {
                    out.write(
                            count % ROWS_A_STATEMENT == 0
                                    ? "INSERT INTO `%s` (%s) VALUES ".formatted(table, list)
                                    : ",");
                    out.write(Literals.row(row));
                    count++;
                    if (count % ROWS_A_STATEMENT == 0) {
                        out.write('\n');
                    }
                }
                out.write(count % ROWS_A_STATEMENT == 0 ? "" : "\n");
            }
        }
    }

    private void line(String statement) throws IOException {
        out.write(statement.replaceAll("--[^\n]*\n", " ").replaceAll("[\r\n]+", " "));
        out.write('\n');
    }

    private List<String> strings(String query, int column) throws SQLException {
        try (var statement = definitions.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(column));
            }
            return found;
        }
    }
}
