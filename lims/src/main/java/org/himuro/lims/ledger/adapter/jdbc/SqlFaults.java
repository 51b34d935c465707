package org.himuro.lims.ledger.adapter.jdbc;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What an error of MariaDB or MySQL means, by the vendor's code. */
final class SqlFaults {
    /** 1213 deadlock, 1205 lock wait, 1020 changed since the snapshot (MariaDB 11.8), 1047 Galera not ready. */
    private static final Set<Integer> RETRY = Set.of(1213, 1205, 1020);
    /** 1062 duplicate key; a violated check is 4025 on MariaDB and 3819 on MySQL; 1452 and 1048 are ours to mend. */
    private static final Set<Integer> VIOLATED = Set.of(1062, 4025, 3819);

    private static final Pattern KEY =
            Pattern.compile("Duplicate entry '(.*)' for key '(?:[^.']*\\.)?([^']*)'", Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile("(?:CONSTRAINT|constraint) [`']([^`']*)[`']");

    private SqlFaults() {}

    static boolean worthRetrying(SQLException fault) {
        return RETRY.contains(fault.getErrorCode()) || (violates(fault) && isActKey(fault));
    }

    static boolean waitedTooLong(SQLException fault) {
        return fault.getErrorCode() == 1205;
    }

    static boolean violates(SQLException fault) {
        return VIOLATED.contains(fault.getErrorCode());
    }

    static boolean isActKey(SQLException fault) {
        var violation = violation(fault);
        return violation.key().equals("PRIMARY") && violation.table().equals("act");
    }

    record Violation(String table, String key, String value) {}

    static Violation violation(SQLException fault) {
        var message = Objects.requireNonNullElse(fault.getMessage(), "");
        var duplicate = KEY.matcher(message);
        if (duplicate.find()) {
            var table = fault instanceof InTable in ? in.table() : "";
            return new Violation(table, duplicate.group(2), duplicate.group(1));
        }
        var check = CHECK.matcher(message);
        return new Violation("", check.find() ? check.group(1) : message, "");
    }

    /** A fault of which we know the table: neither server names it for a primary key in the same way. */
    static final class InTable extends SQLException {
        private static final long serialVersionUID = 1;
        private final String table;

        InTable(String table, SQLException cause) {
            super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
            this.table = table;
        }

        String table() {
            return table;
        }
    }
}
