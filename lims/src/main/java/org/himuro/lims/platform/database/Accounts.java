package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.himuro.lims.platform.CannotStart;

/** Makes the schemas and the accounts that are missing, as far as the owner's account may. */
final class Accounts {
    private static final int ACCESS_DENIED = 1045;
    private static final int MAY_NOT = 1227;
    private static final int MAY_NOT_ON_SCHEMA = 1044;

    private final Databases databases;
    private final String host;
    private final boolean ours;

    /** @param ours whether the server is our own, so that a lost password may be set anew */
    Accounts(Databases databases, String host, boolean ours) {
        this.databases = databases;
        this.host = host;
        this.ours = ours;
    }

    /** @throws CannotStart when the owner's account may not, with the statements an administrator must run */
    void ensure(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var address : new DatabaseAddress[] {databases.main(), databases.vault()}) {
                statement.execute("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
                        .formatted(address.schema()));
            }
            ensure(statement, databases.main(), databases.app());
            ensure(statement, databases.vault(), databases.vaultAccount());
        } catch (SQLException e) {
            if (e.getErrorCode() == MAY_NOT || e.getErrorCode() == MAY_NOT_ON_SCHEMA) {
                throw CannotStart.because(forAnAdministrator(), e);
            }
            throw e;
        }
    }

    private void ensure(Statement owner, DatabaseAddress address, Account account) throws SQLException {
        if (canSignIn(address, account)) {
            return;
        }
        owner.execute("CREATE USER IF NOT EXISTS " + identified(account));
        if (ours) {
            owner.execute("ALTER USER " + identified(account));
        } else if (!canSignIn(address, account)) {
            throw CannotStart.because(("The database account %s exists with another password; put it into the file"
                            + " secrets/%s of the data folder, or drop the account.")
                    .formatted(account.name(), account == databases.app() ? DatabaseSetup.APP : DatabaseSetup.VAULT));
        }
    }

    private boolean canSignIn(DatabaseAddress address, Account account) throws SQLException {
        try (var connection = DriverManager.getConnection(address.serverUrl(), account.name(), account.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (e.getErrorCode() != ACCESS_DENIED) {
                throw e;
            }
            return false;
        }
    }

    private String identified(Account account) {
        return "'%s'@'%s' IDENTIFIED BY '%s'"
                .formatted(
                        account.name(),
                        host,
                        account.password().replace("\\", "\\\\").replace("'", "''"));
    }

    private String forAnAdministrator() {
        var owner = databases.migrate().name();
        return """
                The database account %s may not make what is missing; an administrator of the server must run:
                  CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                  CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                  GRANT ALL ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION;
                  GRANT ALL ON `%s`.* TO '%s'@'%%' WITH GRANT OPTION;
                  CREATE USER '%s'@'%%' IDENTIFIED BY '(content of secrets/%s in the data folder)';
                  CREATE USER '%s'@'%%' IDENTIFIED BY '(content of secrets/%s in the data folder)';""".formatted(
                        owner,
                        databases.main().schema(),
                        databases.vault().schema(),
                        databases.main().schema().replace("_", "\\_"),
                        owner,
                        databases.vault().schema().replace("_", "\\_"),
                        owner,
                        databases.app().name(),
                        DatabaseSetup.APP,
                        databases.vaultAccount().name(),
                        DatabaseSetup.VAULT);
    }
}
