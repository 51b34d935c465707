package org.himuro.lims.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Secrets;

/**
 * A MySQL or MariaDB server run by others.
 *
 * @param address where it is
 * @param migrate the account of the URL, which owns the schemas
 */
public record ExternalDatabase(DatabaseAddress address, Account migrate) {
    private static final String TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = ?";

    /**
     * The owner's account is taken from the URL ({@code ?user=..&password=..}) or from {@code HIMURO_DATABASE_USER} and
     * {@code HIMURO_DATABASE_PASSWORD} or {@code HIMURO_DATABASE_PASSWORD_FILE}.
     *
     * @throws CannotStart when the URL is not understood or an account is missing
     */
    public static ExternalDatabase parse(String url, Map<String, String> environment) {
        var address = DatabaseAddress.parse(url);
        var user = given(address, "user").or(() -> given(environment, "HIMURO_DATABASE_USER"));
        var password = given(address, "password")
                .or(() -> given(environment, "HIMURO_DATABASE_PASSWORD"))
                .or(() -> given(environment, "HIMURO_DATABASE_PASSWORD_FILE").map(ExternalDatabase::read));
        if (user.isEmpty() || password.isEmpty()) {
            throw CannotStart.usage("The account of the database is missing: set HIMURO_DATABASE_USER and"
                    + " HIMURO_DATABASE_PASSWORD_FILE (or user= and password= in the URL).");
        }
        return new ExternalDatabase(address.withoutAccount(), new Account(user.get(), password.get()));
    }

    private static Optional<String> given(DatabaseAddress address, String name) {
        return given(address.parameters(), name);
    }

    private static Optional<String> given(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw CannotStart.because(
                    "The file %s named by HIMURO_DATABASE_PASSWORD_FILE cannot be read.".formatted(file), e);
        }
    }

    /** The application's schema and the vault's. */
    public List<String> schemas() {
        return List.of(address.schema(), address.schema() + "_vault");
    }

    /** A new connection of the owner's account, without a schema. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(address.serverUrl(), migrate.name(), migrate.password());
    }

    /**
     * Makes the schemas that are missing, for a backup to be restored into them.
     *
     * @throws CannotStart when one of them holds a table, or the owner's account may not make it
     */
    public void ensureEmptySchemas() {
        try (var owner = connect()) {
            for (var schema : schemas()) {
                if (!Select.all(owner, TABLES, row -> row.getString(1), schema).isEmpty()) {
                    throw CannotStart.because("The schema %s at %s is not empty; a backup is restored into a new one."
                            .formatted(schema, address.server()));
                }
            }
            Accounts.ensureSchemas(owner, new Provision(address.schema(), "%", migrate));
        } catch (SQLException e) {
            throw DatabaseSetup.refused(address, migrate, e);
        }
    }

    /** Two migrated schemas with their accounts. */
    public Databases prepare(Secrets secrets) {
        return DatabaseSetup.ofExternal().prepare(address, migrate, secrets);
    }
}
