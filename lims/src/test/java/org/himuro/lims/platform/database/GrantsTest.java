package org.himuro.lims.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The three accounts, on every server the application runs on. */
@Tag("R1")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#essential")
record GrantsTest(TestServer server) {
    private static final String A_FACT = "INSERT INTO fact VALUES (x'%s', x'%1$s', x'%1$s', 'tube', 1, 'T',"
            + " UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), x'%1$s', NULL, x'%1$s', '{}', x'%1$s%1$s')";

    private static Databases databases;

    @BeforeParameterizedClassInvocation
    static void aSchemaWithAFact(TestServer server) throws SQLException {
        databases = TestDatabase.fresh(server);
        try (var app = databases.connectApp()) {
            run(app, A_FACT.formatted("11".repeat(16)));
            run(app, "INSERT INTO installation (name, value) VALUES ('kind', 'DEMO')");
        }
    }

    @Test
    void a_fact_can_be_appended_and_read_by_the_application_and_neither_changed_nor_deleted() throws SQLException {
        try (var app = databases.connectApp()) {
            for (var table : List.of("fact", "act", "seal", "sealed", "installation")) {
                var column = columnOf(app, table);
                refused(app, "UPDATE %s SET %s = %<s".formatted(table, column));
                refused(app, "DELETE FROM " + table);
            }
        }
    }

    @Test
    void even_the_owner_of_the_tables_is_stopped_by_a_trigger() throws SQLException {
        try (var owner = databases.connectMigrate()) {
            assertThatThrownBy(() -> run(owner, "UPDATE fact SET seq = 2")).hasMessage("facts are never changed");
            assertThatThrownBy(() -> run(owner, "DELETE FROM fact")).hasMessage("facts are never deleted");
        }
    }

    @Test
    void the_application_cannot_change_a_definition_or_empty_a_table() throws SQLException {
        try (var app = databases.connectApp()) {
            refused(app, "TRUNCATE TABLE fact");
            refused(app, "DROP TABLE fact");
            refused(app, "DROP TRIGGER fact_is_never_changed");
            refused(app, "ALTER TABLE fact ADD COLUMN more INT");
            refused(app, "CREATE TABLE another (id INT)");
            refused(app, "CREATE TRIGGER t BEFORE INSERT ON fact FOR EACH ROW SET NEW.seq = 7");
            refused(app, "SELECT * FROM flyway_schema_history");
        }
    }

    @Test
    void a_table_that_is_not_restricted_is_read_and_written_in_full() throws SQLException {
        try (var app = databases.connectApp()) {
            run(app, "INSERT INTO QRTZ_LOCKS (SCHED_NAME, LOCK_NAME) VALUES ('s', 'l')");
            run(app, "UPDATE QRTZ_LOCKS SET LOCK_NAME = 'm' WHERE SCHED_NAME = 's'");
            run(app, "DELETE FROM QRTZ_LOCKS WHERE SCHED_NAME = 's'");
        }
    }

    @Test
    void the_application_does_not_see_the_vault_and_the_vault_does_not_see_the_application() throws SQLException {
        var vault = databases.vault().schema();
        try (var owner = databases.connectMigrate()) {
            run(owner, "CREATE TABLE IF NOT EXISTS %s.hidden (id INT PRIMARY KEY)".formatted(vault));
        }
        try (var app = databases.connectApp()) {
            refused(app, "SELECT * FROM %s.hidden".formatted(vault));
            assertThat(Select.all(app, "SHOW DATABASES", row -> row.getString(1)))
                    .doesNotContain(vault);
        }
        assertThatThrownBy(() -> {
                    try (var connection = connect(databases.vault(), databases.vaultAccount())) {
                        run(
                                connection,
                                "SELECT * FROM %s.installation"
                                        .formatted(databases.main().schema()));
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    @Test
    void the_owner_of_the_schemas_may_nothing_outside_them() throws SQLException {
        try (var owner = databases.connectMigrate()) {
            refused(owner, "CREATE DATABASE elsewhere");
            refused(owner, "CREATE USER 'somebody'@'127.0.0.1'");
            refused(owner, "SET GLOBAL max_connections = 10");
            refused(owner, "SELECT * FROM mysql.tables_priv");
            var others = TestDatabase.fresh(server);
            refused(owner, "SELECT * FROM %s.fact".formatted(others.main().schema()));
        }
    }

    @Test
    void a_start_that_finds_nothing_new_grants_nothing_and_takes_away_what_was_given_too_much() throws SQLException {
        try (var owner = databases.connectMigrate()) {
            var grants = new Grants(owner, "127.0.0.1");
            assertThat(grants.apply(databases.main(), databases.app())).isZero();
            run(
                    owner,
                    "GRANT UPDATE, DELETE ON fact TO '%s'@'127.0.0.1'"
                            .formatted(databases.app().name()));
            run(owner, "CREATE TABLE newer (id INT PRIMARY KEY)");
            assertThat(grants.apply(databases.main(), databases.app())).isEqualTo(2);
            run(owner, "DROP TABLE newer");
        }
        try (var app = databases.connectApp()) {
            refused(app, "DELETE FROM fact");
        }
    }

    @Test
    void an_account_that_may_change_the_whole_schema_is_not_started_with() throws SQLException {
        var wide = TestDatabase.fresh(server);
        try (var root = TestDatabase.connectRoot(server);
                var owner = wide.connectMigrate()) {
            run(
                    root,
                    "GRANT ALL ON `%s`.* TO '%s'@'127.0.0.1'"
                            .formatted(wide.main().schema(), wide.app().name()));
            assertThatThrownBy(() -> new Grants(owner, "127.0.0.1").apply(wide.main(), wide.app()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(wide.app().name() + " may ALTER,");
        }
    }

    @Test
    void every_session_counts_time_in_utc() throws SQLException {
        try (var app = databases.connectApp()) {
            assertThat(Select.first(app, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())", row -> row.getInt(1)))
                    .contains(0);
        }
    }

    private static String columnOf(Connection app, String table) throws SQLException {
        return Select.all(
                        app,
                        "SELECT column_name FROM information_schema.columns WHERE table_schema = database() AND table_name = ?",
                        row -> row.getString(1),
                        table)
                .getFirst();
    }

    private static Connection connect(DatabaseAddress address, Account account) throws SQLException {
        return DriverManager.getConnection(address.url(), account.name(), account.password());
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(denied|do not have the SUPER privilege).*");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
