package org.himuro.test.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.DatabaseServer;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.test.support.Program;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One installation through its starts and stops. */
@Tag("R7")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartTest {
    private static final String FIRST = "first administrator, once:";

    @TempDir
    static Path temp;

    private static Program running;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        port = Program.freePort();
        running = Program.ready(temp.resolve("data"), port);
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    @Order(1)
    void a_second_process_on_the_same_folder_is_refused_with_the_pid_of_the_first() throws Exception {
        var data = temp.resolve("data");
        refused(
                "The data folder %s is in use by process %d; stop it first, or name another folder with --data."
                        .formatted(data, running.pid()),
                Program.launch(data, "--port", Integer.toString(Program.freePort())));
    }

    @Test
    @Order(1)
    void a_port_that_is_busy_is_told_before_anything_is_made() throws Exception {
        var other = temp.resolve("other");
        refused(
                "Port %d of 127.0.0.1 is busy; stop what uses it, or name another with --port.".formatted(port),
                Program.launch(other, "--port", Integer.toString(port)));
        assertThat(other).doesNotExist();
    }

    @Test
    @Order(1)
    void an_address_that_is_not_this_machines_is_told_from_a_busy_port() throws Exception {
        var other = temp.resolve("other");
        refused(
                "This machine has no address 192.0.2.1; name one that it has with --host.",
                Program.launch(other, "--host", "192.0.2.1", "--port", Integer.toString(Program.freePort())));
        refused(
                "No machine is known by the name nowhere.invalid; see --host.",
                Program.launch(other, "--host", "nowhere.invalid", "--port", Integer.toString(Program.freePort())));
        assertThat(other).doesNotExist();
    }

    @Test
    @Order(1)
    void a_wrong_password_of_an_external_server_is_told() throws Exception {
        var server = "127.0.0.1:" + DatabaseServer.portOf(database()).orElseThrow();
        refused(
                "The database server at %s does not accept the password of himuro_migrate.".formatted(server),
                Program.launch(
                        temp.resolve("wrong"),
                        "--port",
                        Integer.toString(Program.freePort()),
                        "--database",
                        "jdbc:mysql://" + server + "/himuro?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                                + "&user=himuro_migrate&password=wrong"));
    }

    @Test
    @Order(1)
    void id_schemes_that_cannot_be_used_are_told_with_all_that_is_wrong() throws Exception {
        var data = temp.resolve("schemes");
        var settings = Files.createDirectories(data.resolve("settings"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var file = Files.writeString(settings.resolve("id-schemes.yaml"), """
                schemes:
                  - {projects: [P0], projectLetters: 2, siteLetters: 3, serialDigits: six, suffixes: [T], check: mod-37-2}
                """);
        refused(
                ("The id schemes in %s are not usable: scheme 1: serialDigits is a whole number; scheme 1: project P0 is not 2"
                                + " capital letters without I, O, Q")
                        .formatted(file),
                Program.launch(data, "--port", Integer.toString(Program.freePort())));
    }

    @Test
    @Order(1)
    void collection_protocols_that_cannot_be_used_are_told_with_all_that_is_wrong() throws Exception {
        var data = temp.resolve("protocols");
        var settings = Files.createDirectories(data.resolve("settings"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var file = Files.writeString(settings.resolve("protocols.yaml"), """
                protocols:
                  - protocol: tumour-normal-pair
                    version: 1
                    title: {ja: 自施設, en: Our own}
                    source: our board
                    effective: {from: 2026-04-01}
                    for: {cohorts: [rare], cancers: {ja: 肉腫, en: Sarcoma}}
                    specimens:
                      - {id: tumour, who: donor, role: tumour, materials: [tumour-tissue], tubes: 2, required: true, order: 1,
                         container: {ja: 管, en: Tube}, procedure: by-heart, retention: {ja: 自施設, en: Here}, deviation: counts}
                """);
        refused(
                ("The collection protocols in %s are not usable: protocols[0].specimens (line 9): unknown-procedure, expected one of"
                                + " aliquoting, blood-normal, dna-extraction, ffpe-clinical, fresh-frozen-tissue,"
                                + " fresh-frozen-tissue-strict;"
                                + " protocols[0].version (line 3): version-taken, expected a version other than tumour-normal-pair v1")
                        .formatted(file),
                Program.launch(data, "--port", Integer.toString(Program.freePort())));
    }

    private static void refused(String sentence, Program program) throws Exception {
        assertThat(program.exitCode()).as(program.said()).isEqualTo(3);
        assertThat(program.said().lines()).containsExactly(sentence);
    }

    /** The act waits for a row that somebody else holds; only then the application is told to stop. */
    @Test
    @Order(2)
    void an_act_in_flight_is_finished_before_the_application_stops() throws Exception {
        var link = URI.create(running.after(FIRST).orElseThrow());
        try (var holder = owner()) {
            holder.setAutoCommit(false);
            try (var statement = holder.createStatement()) {
                statement.executeUpdate("insert into organisation (id, code, name_ja, name_en)"
                        + " values (x'00000000000000000000000000000001', 'OFFICE', '局', 'Office')");
            }
            var answer = firstAdministrator(link);
            awaitBlocked();
            running.terminate();
            assertThat(answer).isNotDone();
            holder.rollback();
            assertThat(answer.get().statusCode()).isEqualTo(303);
        }
        assertThat(running.exitCode()).isIn(0, 143);
        assertThat(running.databaseServer()).isEmpty();
        running = Program.ready(temp.resolve("data"), port);
        assertThat(running.after(FIRST)).as("the act was kept").isEmpty();
    }

    private static CompletableFuture<HttpResponse<String>> firstAdministrator(URI link) throws Exception {
        var client = HttpClient.newBuilder()
                .cookieHandler(new java.net.CookieManager())
                .build();
        var page = client.send(
                HttpRequest.newBuilder(link).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
        var csrf = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]*)\".*", "$1");
        var form = link.getQuery() + "&csrf=" + csrf
                + "&code=OFFICE&nameJa=x&nameEn=x&account=root&displayName=x&language=en&password=cold+enough+2026";
        return client.sendAsync(
                HttpRequest.newBuilder(link.resolve("/first-administrator"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Returns when the server shows a statement of the application that waits for the row held here. */
    private static void awaitBlocked() throws Exception {
        try (var app = connect("himuro_app", "database-app");
                var statement = app.createStatement()) {
            var end = System.nanoTime() + 30_000_000_000L;
            while (System.nanoTime() < end) {
                try (var row = statement.executeQuery("select count(*) from information_schema.processlist"
                        + " where info like 'insert into organisation%'")) {
                    row.next();
                    if (row.getInt(1) > 0) {
                        return;
                    }
                }
            }
            throw new IllegalStateException("nothing waits");
        }
    }

    @Test
    @Order(3)
    void a_killed_application_leaves_no_database_server_in_the_way() throws Exception {
        running.kill();
        var orphan = running.databaseServer().orElseThrow();
        running = Program.ready(temp.resolve("data"), port);
        assertThat(orphan.isAlive()).isFalse();
        assertThat(running.databaseServer()).isPresent().get().isNotEqualTo(orphan);
        assertThat(running.after(FIRST))
                .as("what was done before is still there")
                .isEmpty();
    }

    /** As when a whole machine is told to stop: the database server is faster. */
    @Test
    @Order(4)
    void a_stop_comes_to_its_end_although_the_database_is_gone() throws Exception {
        running.databaseServer().orElseThrow().destroyForcibly();
        Thread.sleep(Duration.ofSeconds(30)); // until the schedule waits for it without end
        running.terminate();
        assertThat(running.exitCode()).isIn(0, 143);
        running = Program.ready(temp.resolve("data"), port);
    }

    private static Connection owner() throws Exception {
        return connect("himuro_migrate", "database-migrate");
    }

    private static Connection connect(String account, String secret) throws Exception {
        var server = DatabaseServer.portOf(database()).orElseThrow();
        var password = new Secrets(Files.createDirectories(temp.resolve("data/secrets"))).get(secret);
        return DriverManager.getConnection(
                EmbeddedDatabase.address(server, "himuro").url(), account, password);
    }

    private static Path database() {
        return temp.resolve("data/database");
    }
}
