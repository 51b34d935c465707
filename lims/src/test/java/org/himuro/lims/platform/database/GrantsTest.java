package org.himuro.lims.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class GrantsTest {
    private static Databases databases;

    @BeforeAll
    static void aSchemaWithAnAppendOnlyTable() throws SQLException {
        databases = TestDatabase.fresh();
        try (var app = databases.connectApp()) {
            run(app, "INSERT INTO installation (name, value) VALUES ('kind', 'DEMO')");
        }
    }

    @Test
    void a_row_of_an_append_only_table_can_be_neither_changed_nor_deleted_by_the_application() throws SQLException {
        try (var app = databases.connectApp()) {
            refused(app, "UPDATE installation SET value = 'REAL'");
            refused(app, "DELETE FROM installation");
        }
    }

    @Test
    void the_application_cannot_change_a_definition_or_empty_a_table() throws SQLException {
        try (var app = databases.connectApp()) {
            refused(app, "TRUNCATE TABLE installation");
            refused(app, "DROP TABLE installation");
            refused(app, "ALTER TABLE installation ADD COLUMN more INT");
            refused(app, "CREATE TABLE another (id INT)");
            refused(app, "CREATE TRIGGER t BEFORE INSERT ON installation FOR EACH ROW SET NEW.value = 'x'");
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
            try (var statement = app.createStatement();
                    var schemas = statement.executeQuery("SHOW DATABASES")) {
                while (schemas.next()) {
                    assertThat(schemas.getString(1)).isNotEqualTo(vault);
                }
            }
        }
        assertThatThrownBy(() -> {
                    try (var connection = java.sql.DriverManager.getConnection(
                            databases.main().url(),
                            databases.vaultAccount().name(),
                            databases.vaultAccount().password())) {
                        run(connection, "SELECT * FROM installation");
                    }
                })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void rights_an_earlier_release_had_given_are_taken_away_at_the_next_start() throws SQLException {
        try (var owner = databases.connectMigrate();
                var app = databases.connectApp()) {
            run(
                    owner,
                    "GRANT UPDATE, DELETE ON %s.installation TO '%s'@'127.0.0.1'"
                            .formatted(
                                    databases.main().schema(), databases.app().name()));
            new Grants(owner, "127.0.0.1").apply(databases.main().schema(), databases.app());
            refused(app, "DELETE FROM installation");
        }
    }

    @Test
    void every_session_counts_time_in_utc() throws SQLException {
        try (var app = databases.connectApp();
                var statement = app.createStatement();
                var row = statement.executeQuery("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("denied");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
