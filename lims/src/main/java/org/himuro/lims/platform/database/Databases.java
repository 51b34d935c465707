package org.himuro.lims.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The two schemas and the three accounts of an installation, migrated and ready.
 *
 * @param main the application's schema
 * @param vault the identity vault's schema, which the application's account cannot see
 * @param migrate owns both schemas; used at start only
 * @param app reads and writes the application's schema, appends to the ledger
 * @param vaultAccount reads and writes the vault's schema
 */
public record Databases(
        DatabaseAddress main, DatabaseAddress vault, Account migrate, Account app, Account vaultAccount) {

    /** What Micronaut is told: the DataSources {@code default} and {@code ledger}, of one account, and {@code vault}. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        put(properties, "datasources.default.", main, app);
        put(properties, "datasources.ledger.", main, app);
        put(properties, "datasources.vault.", vault, vaultAccount);
        return properties;
    }

    private static void put(Map<String, Object> properties, String prefix, DatabaseAddress address, Account account) {
        properties.put(prefix + "url", address.url());
        properties.put(prefix + "username", account.name());
        properties.put(prefix + "password", account.password());
    }

    /** A plain connection with the application's rights. */
    public Connection connectApp() throws SQLException {
        return connect(main, app);
    }

    /** A plain connection with the vault's rights. */
    public Connection connectVault() throws SQLException {
        return connect(vault, vaultAccount);
    }

    /** A plain connection with the owner's rights. */
    public Connection connectMigrate() throws SQLException {
        return connect(main, migrate);
    }

    private static Connection connect(DatabaseAddress address, Account account) throws SQLException {
        return DriverManager.getConnection(address.url(), account.name(), account.password());
    }
}
