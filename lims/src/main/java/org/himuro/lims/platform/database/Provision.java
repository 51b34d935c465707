package org.himuro.lims.platform.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the administrator of a server runs so that an installation can live on it: two schemas and the account that owns
 * them, which may nothing outside them.
 *
 * @param schema the application's schema; the vault's has {@code _vault} behind it
 * @param host the host part of the account, such as {@code 127.0.0.1} or {@code %}
 * @param migrate owns both schemas: makes and changes tables, and grants to the two lesser accounts
 */
record Provision(String schema, String host, Account migrate) {
    /** What making and changing tables, filling them by a migration and granting on them needs; no more. */
    private static final String OWNERS_RIGHTS =
            "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER, INDEX, REFERENCES, TRIGGER";

    /** One statement each; repeating them is safe and takes away what an earlier release had given too much. */
    List<String> statements() {
        var account = Stream.of(
                "CREATE USER IF NOT EXISTS " + identified(migrate, host),
                "ALTER USER " + identified(migrate, host),
                "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " + quoted(migrate, host));
        return Stream.concat(account, grants().stream()).toList();
    }

    /** The application's and the vault's. */
    List<String> schemas() {
        return List.of(schema, schema + "_vault");
    }

    /** The schemas, and the owner's rights on them. */
    List<String> grants() {
        return schemas().stream()
                .flatMap(each -> Stream.of(createSchema(each), own(each)))
                .toList();
    }

    /** The two lesser accounts, which may nothing until tables are granted to them. */
    List<String> lesser(Account app, Account vault) {
        return Stream.of(app, vault)
                .flatMap(each -> Stream.of(
                        "CREATE USER IF NOT EXISTS " + identified(each, host), "ALTER USER " + identified(each, host)))
                .toList();
    }

    static String createSchema(String name) {
        return "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci".formatted(name);
    }

    static String quoted(Account account, String host) {
        return "'%s'@'%s'".formatted(account.name(), host);
    }

    static String identified(Account account, String host) {
        return "%s IDENTIFIED BY '%s'"
                .formatted(
                        quoted(account, host),
                        account.password().replace("\\", "\\\\").replace("'", "''"));
    }

    private String own(String name) {
        return "GRANT %s ON `%s`.* TO %s WITH GRANT OPTION"
                .formatted(OWNERS_RIGHTS, name.replace("_", "\\_"), quoted(migrate, host));
    }
}
