package org.himuro.lims.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class DatabaseServerTest {
    @TempDir
    Path folder;

    @Test
    void a_server_killed_in_mid_work_finds_what_was_committed_at_its_next_start() throws Exception {
        var first = start();
        note(first.prepare(), "before");
        first.server().kill();
        try (var second = start()) {
            assertThat(notes(second.prepare())).isEqualTo(1);
        }
    }

    @Test
    void a_server_that_outlived_its_application_is_stopped_before_the_folder_is_served_again() throws Exception {
        var orphan = start();
        note(orphan.prepare(), "by the orphan");
        try (var second = start()) {
            assertThat(orphan.server().isAlive()).isFalse();
            assertThat(notes(second.prepare())).isEqualTo(1);
        }
    }

    @Test
    void a_port_that_another_program_took_in_the_meantime_is_not_used() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new ArrayDeque<>(List.of(taken.getLocalPort(), freePort()));
            try (var server = DatabaseServer.start(
                    BundledMariaDb.unpack(TestDatabase.programs()), folder, List.of(), List.of(), ports::removeFirst)) {
                assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(server.isAlive()).isTrue();
            }
        }
    }

    @Test
    void a_folder_that_a_dying_server_still_holds_is_served_when_it_is_gone() throws Exception {
        var dying = start();
        Files.delete(folder.resolve("server.pid"));
        var end = Thread.ofPlatform().start(() -> {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            dying.server().kill();
        });
        try (var second = start()) {
            assertThat(dying.server().isAlive()).isFalse();
            assertThat(notes(second.prepare())).isZero();
        }
        end.join();
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        try (var server = start()) {
            assertThat(server.server().isAlive()).isTrue();
        }
        assertThatThrownBy(() -> DatabaseServer.start(
                        BundledMariaDb.unpack(TestDatabase.programs()),
                        folder,
                        List.of(),
                        List.of("--no-such-option=1")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("no-such-option");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void nobody_signs_in_to_our_own_server_as_root_or_without_a_name() throws Exception {
        try (var server = start()) {
            var url = EmbeddedDatabase.address(server.server().port(), "mysql").serverUrl();
            for (var name : new String[] {"root", ""}) {
                assertThatThrownBy(
                                () -> DriverManager.getConnection(url, name, "").close())
                        .as("sign in as '" + name + "'")
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
        }
    }

    @Test
    void an_owner_of_an_earlier_release_that_could_do_everything_is_narrowed_at_the_next_start() throws Exception {
        var secrets = new Secrets(Files.createDirectories(folder.resolve("secrets")));
        var owner = EmbeddedDatabase.owner(secrets);
        var everything = List.of(
                "CREATE USER '%s'@'127.0.0.1' IDENTIFIED BY '%s'".formatted(owner.name(), owner.password()),
                "GRANT ALL ON *.* TO '%s'@'127.0.0.1' WITH GRANT OPTION".formatted(owner.name()));
        var program = BundledMariaDb.unpack(TestDatabase.programs());
        DatabaseServer.start(program, folder, everything, List.of()).close();
        try (var server = start();
                var connection = server.prepare().connectMigrate();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE DATABASE elsewhere"))
                    .hasMessageContaining("Access denied");
        }
    }

    @Test
    void a_lost_password_of_our_own_server_is_set_anew() throws Exception {
        try (var first = start()) {
            first.prepare();
        }
        Files.delete(folder.resolve("secrets/database-app"));
        Files.delete(folder.resolve("secrets/database-migrate"));
        try (var second = start()) {
            assertThat(notes(second.prepare())).isZero();
        }
    }

    @Test
    void a_wrong_password_is_told_in_one_sentence() throws Exception {
        try (var server = start()) {
            var address = new DatabaseAddress(
                    "127.0.0.1:" + server.server().port(),
                    "himuro",
                    Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
            assertThatThrownBy(() -> DatabaseSetup.ofExternal()
                            .prepare(
                                    address,
                                    new Account("himuro_migrate", "wrong"),
                                    new Secrets(folder.resolve("secrets"))))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not accept the password of himuro_migrate");
        }
    }

    @Test
    void a_server_keeps_its_temporary_files_in_its_own_folder() throws Exception {
        try (var server = start();
                var app = server.prepare().connectApp();
                var statement = app.createStatement();
                var row = statement.executeQuery("SELECT @@tmpdir")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo(folder.resolve("tmp").toString());
        }
    }

    private EmbeddedDatabase start() throws Exception {
        var secrets = new Secrets(Files.createDirectories(folder.resolve("secrets")));
        return EmbeddedDatabase.start(BundledMariaDb.unpack(TestDatabase.programs()), folder, secrets, "64M");
    }

    private static void note(Databases databases, String text) throws SQLException {
        try (var app = databases.connectApp();
                var insert = app.prepareStatement("INSERT INTO installation (name, value) VALUES ('note', ?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    private static int notes(Databases databases) throws SQLException {
        try (var app = databases.connectApp();
                var statement = app.createStatement();
                var row = statement.executeQuery("SELECT COUNT(*) FROM installation")) {
            row.next();
            return row.getInt(1);
        }
    }
}
