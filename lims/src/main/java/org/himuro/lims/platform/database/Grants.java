package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.himuro.lims.platform.CannotStart;

/**
 * What the application's accounts may do, table by table. At each start what they may is compared with what they should,
 * and only what differs is granted or taken away.
 *
 * <p>Neither account has any right on a whole schema, so none can change a definition or truncate a table. A table
 * that is not named here may be read and written in full.
 */
public final class Grants {
    private static final Set<String> EVERYTHING = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> APPENDED = Set.of("SELECT", "INSERT");

    /** The tables with fewer rights than all; the ledger is appended to and never changed. */
    public static final Map<String, Set<String>> RESTRICTED = Map.of(
            "fact", APPENDED,
            "seal", APPENDED,
            "sealed", APPENDED,
            "unsealed", Set.of("SELECT", "INSERT", "DELETE"),
            "act", APPENDED,
            "act_conflict", APPENDED,
            "installation", APPENDED,
            "flyway_schema_history", Set.of());

    private static final String TABLES =
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name";
    /** Asked by an account for itself; both servers then show its own rights. */
    private static final String HELD =
            "SELECT table_name, privilege_type FROM information_schema.table_privileges WHERE table_schema = ?";

    private static final String TOO_WIDE = "SELECT privilege_type FROM information_schema.user_privileges"
            + " WHERE privilege_type <> 'USAGE' UNION SELECT privilege_type FROM information_schema.schema_privileges";

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

    /**
     * Gives an account its rights on every table of its schema; takes away what an earlier release had given.
     *
     * @return how many statements that took: 0 where nothing had changed since the last start
     * @throws CannotStart when somebody gave the account a right on a whole schema or server
     */
    public int apply(DatabaseAddress address, Account account) throws SQLException {
        var held = heldBy(address, account);
        var changes = new ArrayList<String>();
        for (var table : Select.all(owner, TABLES, row -> row.getString(1), address.schema())) {
            var wanted = RESTRICTED.getOrDefault(table, EVERYTHING);
            var holds = held.getOrDefault(table, Set.of());
            var place = "ON `%s`.`%s`".formatted(address.schema(), table);
            var grantee = Provision.quoted(account, accountHost);
            without(holds, wanted)
                    .ifPresent(rights -> changes.add("REVOKE " + rights + " " + place + " FROM " + grantee));
            without(wanted, holds).ifPresent(rights -> changes.add("GRANT " + rights + " " + place + " TO " + grantee));
        }
        try (var statement = owner.createStatement()) {
            for (var change : changes) {
                statement.execute(change);
            }
        }
        return changes.size();
    }

    private static Map<String, Set<String>> heldBy(DatabaseAddress address, Account account) throws SQLException {
        var held = new HashMap<String, Set<String>>();
        try (var itself = DriverManager.getConnection(address.serverUrl(), account.name(), account.password())) {
            ensureNarrow(account, Select.all(itself, TOO_WIDE, row -> row.getString(1)));
            Select.all(
                    itself,
                    HELD,
                    row -> held.computeIfAbsent(row.getString(1), table -> new TreeSet<>())
                            .add(row.getString(2)),
                    address.schema());
        }
        return held;
    }

    private static void ensureNarrow(Account account, List<String> tooWide) {
        if (!tooWide.isEmpty()) {
            throw CannotStart.because(
                    ("The database account %s may %s on a whole schema or server, and so could change the"
                                    + " ledger; take that away: REVOKE ... FROM %s.")
                            .formatted(account.name(), String.join(", ", new TreeSet<>(tooWide)), account.name()));
        }
    }

    private static java.util.Optional<String> without(Set<String> these, Set<String> those) {
        var rest = new TreeSet<>(these);
        rest.removeAll(those);
        return rest.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(String.join(", ", rest));
    }
}
