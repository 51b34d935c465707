package org.himuro.lims.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.himuro.lims.platform.database.Account;
import org.himuro.lims.platform.database.DatabaseSetup;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code himuro start --database URL}, against servers run by others. */
@Tag("R7")
@ParameterizedClass
@MethodSource("org.himuro.lims.testing.TestServer#external")
record ExternalServerTest(TestServer server) {
    @Test
    void an_external_server_starts_empty_and_the_first_day_is_lived_on_it() throws Exception {
        var url = url("day%d".formatted(ProcessHandle.current().pid()), TestDatabase.root(server));
        var data = TestDatabase.dataFolder();
        var said = new StringBuilder();
        try (var running = start(url, data, said)) {
            new FirstDay(said.toString()).live();
        }
        assertThat(said).contains("database jdbc:mysql://127.0.0.1:").doesNotContain("password=");
        var again = new StringBuilder();
        try (var running = start(url, data, again)) {
            assertThat(again).contains("Himuro is ready").doesNotContain("first administrator");
        }
    }

    @Test
    void an_owner_who_may_too_little_is_told_the_statements_to_run_and_they_are_enough() throws Exception {
        var owner = new Account("narrow", "too narrow for this");
        var data = TestDatabase.dataFolder();
        var schema = "few%d".formatted(ProcessHandle.current().pid());
        asRoot(List.of("CREATE USER IF NOT EXISTS 'narrow'@'%' IDENTIFIED BY 'too narrow for this'"));
        var refused =
                catchThrowableOfType(CannotStart.class, () -> start(url(schema, owner), data, new StringBuilder()));
        assertThat(refused.sentence()).contains("may not make what is missing");
        asRoot(statements(refused.sentence(), data));
        var said = new StringBuilder();
        try (var running = start(url(schema, owner), data, said)) {
            assertThat(said).contains("Himuro is ready");
        }
    }

    /** The lines below the sentence, with the passwords that the sentence only points to. */
    private static List<String> statements(String sentence, Path data) throws IOException {
        var found = new ArrayList<String>();
        for (var line : sentence.lines().skip(1).toList()) {
            for (var name : List.of(DatabaseSetup.APP, DatabaseSetup.VAULT)) {
                line = line.replace(
                        "(content of secrets/%s in the data folder)".formatted(name),
                        Files.readString(data.resolve("secrets").resolve(name)).strip());
            }
            found.add(line.strip().replaceAll(";$", ""));
        }
        return found;
    }

    private void asRoot(List<String> statements) throws SQLException {
        try (var root = TestDatabase.connectRoot(server);
                var statement = root.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private String url(String schema, Account owner) {
        return "jdbc:mysql://%s/%s?user=%s&password=%s"
                .formatted(
                        TestDatabase.address(server, schema).server(),
                        schema,
                        owner.name(),
                        URLEncoder.encode(owner.password(), StandardCharsets.UTF_8));
    }

    private static Running start(String url, Path data, StringBuilder said) throws IOException {
        var running = Startup.start(Options.parse(
                Options.defaults(data), List.of("--port", Integer.toString(freePort()), "--database", url)));
        var out = new ByteArrayOutputStream();
        running.announce(new PrintStream(out, true, StandardCharsets.UTF_8));
        said.append(out.toString(StandardCharsets.UTF_8));
        return running;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** What stands behind the words in what the start printed. */
    static String after(String words, String said) {
        var matcher = Pattern.compile(Pattern.quote(words) + "\\s*(\\S+)").matcher(said);
        assertThat(matcher.find()).as(words + " in: " + said).isTrue();
        return matcher.group(1);
    }
}
