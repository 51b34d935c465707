package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the application's accounts may do, table by table, granted anew at each start.
 *
 * <p>Neither account has any right on a whole schema, so none can change a definition or truncate a table. A table
 * that is not named here may be read and written in full.
 */
public final class Grants {
    private static final String EVERYTHING = "SELECT, INSERT, UPDATE, DELETE";

    /** The tables with fewer rights than all; the ledger is appended to and never changed. */
    public static final Map<String, String> RESTRICTED = Map.of(
            "fact", "SELECT, INSERT",
            "seal", "SELECT, INSERT",
            "sealed", "SELECT, INSERT",
            "unsealed", "SELECT, INSERT, DELETE",
            "act", "SELECT, INSERT",
            "act_conflict", "SELECT, INSERT",
            "installation", "SELECT, INSERT");

    private static final int NO_SUCH_GRANT = 1147;

    private final Connection owner;
    private final String accountHost;

    /**
     * @param owner a connection that may grant
     * @param accountHost the host part of the accounts, such as {@code 127.0.0.1} or {@code %}
     */
    public Grants(Connection owner, String accountHost) {
        this.owner = owner;
        this.accountHost = accountHost;
    }

    /** Gives an account its rights on every table of the schema; takes away what an earlier release had given. */
    public void apply(String schema, Account account) throws SQLException {
        var grantee = "'%s'@'%s'".formatted(account.name(), accountHost);
        try (var statement = owner.createStatement()) {
            for (var table : tables(schema)) {
                var name = "`%s`.`%s`".formatted(schema, table);
                var rights = RESTRICTED.getOrDefault(table, EVERYTHING);
                if (!rights.equals(EVERYTHING)) {
                    revokeUnlessAbsent(statement, "REVOKE UPDATE, DELETE ON %s FROM %s".formatted(name, grantee));
                }
                statement.execute("GRANT %s ON %s TO %s".formatted(rights, name, grantee));
            }
        }
    }

    private List<String> tables(String schema) throws SQLException {
        var query = "SELECT table_name FROM information_schema.tables WHERE table_schema = ?"
                + " AND table_name <> 'flyway_schema_history' ORDER BY table_name";
        try (var statement = owner.prepareStatement(query)) {
            statement.setString(1, schema);
            try (var rows = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
                return names;
            }
        }
    }

    private static void revokeUnlessAbsent(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_GRANT) {
                throw e;
            }
        }
    }
}
