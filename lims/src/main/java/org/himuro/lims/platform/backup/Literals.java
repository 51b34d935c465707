package org.himuro.lims.platform.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.StringJoiner;

/** Values as SQL literals on one line, exact for every type the schemas use. */
final class Literals {
    private Literals() {}

    /** The current row in parentheses. */
    static String row(ResultSet row) throws SQLException {
        var values = new StringJoiner(",", "(", ")");
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(value(row, i));
        }
        return values.toString();
    }

    private static String value(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes(row, column);
            case Types.BIT, Types.BOOLEAN, Types.TINYINT -> number(row, column);
            default -> text(row, column);
        };
    }

    private static String bytes(ResultSet row, int column) throws SQLException {
        var bytes = row.getBytes(column);
        if (row.wasNull()) {
            return "NULL";
        }
        return bytes.length == 0 ? "''" : "0x" + HexFormat.of().formatHex(bytes);
    }

    /** The driver calls a TINYINT(1) a bit, whose bytes would be the letter of its digit. */
    private static String number(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? "NULL" : Integer.toString(number);
    }

    /** Numbers and times are quoted too: both servers read them back unchanged. */
    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return row.wasNull() ? "NULL" : quote(text);
    }

    /** As a literal in the servers' default mode, where a backslash escapes. */
    static String quote(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\0", "\\0")
                + "'";
    }
}
