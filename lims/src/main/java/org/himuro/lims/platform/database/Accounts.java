package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.platform.CannotStart;

/** Makes the schemas and the accounts that are missing on a server run by others, as far as the owner's account may. */
final class Accounts {
    private static final int ACCESS_DENIED = 1045;
    private static final int MAY_NOT = 1227;
    private static final int MAY_NOT_ON_SCHEMA = 1044;

    private final Databases databases;
    private final String host;

    Accounts(Databases databases, String host) {
        this.databases = databases;
        this.host = host;
    }

    /** @throws CannotStart when the owner's account may not, with the statements an administrator must run */
    void ensure(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var address : new DatabaseAddress[] {databases.main(), databases.vault()}) {
                statement.execute(Provision.createSchema(address.schema()));
            }
            ensure(owner, databases.main(), databases.app());
            ensure(owner, databases.vault(), databases.vaultAccount());
        } catch (SQLException e) {
            if (mayNot(e)) {
                throw CannotStart.because(forAnAdministrator(), e);
            }
            throw e;
        }
    }

    /** The schemas alone. @throws CannotStart as {@link #ensure(Connection)} */
    static void ensureSchemas(Connection owner, Provision provision) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var schema : provision.schemas()) {
                statement.execute(Provision.createSchema(schema));
            }
        } catch (SQLException e) {
            if (mayNot(e)) {
                throw CannotStart.because(forAnAdministrator(provision.migrate(), provision.grants()), e);
            }
            throw e;
        }
    }

    private static boolean mayNot(SQLException e) {
        return e.getErrorCode() == MAY_NOT || e.getErrorCode() == MAY_NOT_ON_SCHEMA;
    }

    private void ensure(Connection owner, DatabaseAddress address, Account account) throws SQLException {
        if (canSignIn(address, account)) {
            return;
        }
        try (var statement = owner.createStatement()) {
            statement.execute("CREATE USER IF NOT EXISTS " + Provision.identified(account, host));
        }
        if (!canSignIn(address, account)) {
            throw CannotStart.because(("The database account %s exists with another password; put it into the file"
                            + " secrets/%s of the data folder, or drop the account.")
                    .formatted(account.name(), secretOf(account)));
        }
    }

    private static boolean canSignIn(DatabaseAddress address, Account account) throws SQLException {
        try (var connection = DriverManager.getConnection(address.serverUrl(), account.name(), account.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (e.getErrorCode() != ACCESS_DENIED) {
                throw e;
            }
            return false;
        }
    }

    private String secretOf(Account account) {
        return account.equals(databases.app()) ? DatabaseSetup.APP : DatabaseSetup.VAULT;
    }

    /** The passwords are not printed: only where they are. */
    private String forAnAdministrator() {
        var provision = new Provision(databases.main().schema(), host, databases.migrate());
        var accounts = Stream.of(databases.app(), databases.vaultAccount())
                .map(each -> new Account(
                        each.name(), "(content of secrets/%s in the data folder)".formatted(secretOf(each))))
                .map(each -> "CREATE USER IF NOT EXISTS " + Provision.identified(each, host));
        return forAnAdministrator(
                databases.migrate(),
                Stream.concat(provision.grants().stream(), accounts).toList());
    }

    private static String forAnAdministrator(Account owner, List<String> statements) {
        return statements.stream()
                .collect(Collectors.joining(
                        ";\n  ",
                        "The database account %s may not make what is missing; an administrator of the server must run:\n  "
                                .formatted(owner.name()),
                        ";"));
    }
}
