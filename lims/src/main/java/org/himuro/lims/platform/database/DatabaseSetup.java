package org.himuro.lims.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Secrets;

/** From a server that answers to two migrated schemas with three accounts. Runs at each start; repeating it is safe. */
public final class DatabaseSetup {
    /** The secret with the password of the application's account. */
    public static final String APP = "database-app";
    /** The secret with the password of the vault's account. */
    public static final String VAULT = "database-vault";
    /** The secret with the password of the owner's account of the embedded server. */
    public static final String MIGRATE = "database-migrate";

    private static final int ACCESS_DENIED = 1045;
    private static final int TRIGGERS_NEED_TRUST = 1419;

    private final String accountHost;
    private final boolean ours;

    private DatabaseSetup(String accountHost, boolean ours) {
        this.accountHost = accountHost;
        this.ours = ours;
    }

    /** For the server started by the application itself. */
    public static DatabaseSetup ofEmbedded() {
        return new DatabaseSetup("127.0.0.1", true);
    }

    /** For a server run by others. */
    public static DatabaseSetup ofExternal() {
        return new DatabaseSetup("%", false);
    }

    /**
     * Makes what is missing, migrates both schemas with the owner's account, and grants what is new.
     *
     * @param secrets where the passwords of the two lesser accounts are kept
     * @throws CannotStart when the server refuses, in one sentence
     */
    public Databases prepare(DatabaseAddress address, Account migrate, Secrets secrets) {
        var schema = address.schema();
        var databases = new Databases(
                address, address.schema(schema + "_vault"), migrate, app(schema, secrets), vault(schema, secrets));
        try (var owner = DriverManager.getConnection(address.serverUrl(), migrate.name(), migrate.password())) {
            if (!ours) {
                new Accounts(databases, accountHost).ensure(owner);
            }
            migrate(databases.main(), migrate, "db/migration");
            migrate(databases.vault(), migrate, "db/vault");
            var grants = new Grants(owner, accountHost);
            grants.apply(databases.main(), databases.app());
            grants.apply(databases.vault(), databases.vaultAccount());
            return databases;
        } catch (SQLException e) {
            throw refused(address, migrate, e);
        }
    }

    /**
     * What the root of our own server runs before {@link #prepare}: schemas and accounts, each with the rights it has
     * before there is a table. Repeating it is safe.
     */
    public List<String> asRoot(String schema, Account migrate, Secrets secrets) {
        var provision = new Provision(schema, accountHost, migrate);
        return Stream.of(provision.statements(), provision.lesser(app(schema, secrets), vault(schema, secrets)))
                .flatMap(List::stream)
                .toList();
    }

    private static Account app(String schema, Secrets secrets) {
        return new Account(schema + "_app", secrets.get(APP));
    }

    private static Account vault(String schema, Secrets secrets) {
        return new Account(schema + "_vault", secrets.get(VAULT));
    }

    private static void migrate(DatabaseAddress address, Account owner, String folder) {
        try {
            Flyway.configure()
                    .dataSource(address.url(), owner.name(), owner.password())
                    .locations("classpath:" + folder)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw CannotStart.because(migrationFailed(address, e), e);
        }
    }

    private static String migrationFailed(DatabaseAddress address, FlywayException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == TRIGGERS_NEED_TRUST) {
                return "The database server does not let an ordinary account create triggers; an administrator must run:"
                        + " SET GLOBAL log_bin_trust_function_creators = 1 (and put it into the server's configuration).";
            }
        }
        return "The schema %s could not be brought to this release: %s"
                .formatted(address.schema(), String.valueOf(e.getMessage()).strip());
    }

    /** The sentence for what a server answered to this account. */
    static CannotStart refused(DatabaseAddress address, Account account, SQLException e) {
        if (e.getErrorCode() == ACCESS_DENIED) {
            return CannotStart.because(
                    "The database server at %s does not accept the password of %s."
                            .formatted(address.server(), account.name()),
                    e);
        }
        var unreachable = String.valueOf(e.getSQLState()).startsWith("08");
        return CannotStart.because(
                (unreachable
                                ? "The database server at %s does not answer: %s"
                                : "The database server at %s refuses: %s")
                        .formatted(
                                address.server(),
                                String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("")),
                e);
    }
}
