package org.himuro.test.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.himuro.lims.identity.Vault;
import org.himuro.lims.ledger.application.LedgerAudit;
import org.himuro.lims.ledger.application.Rebuild;
import org.himuro.lims.ledger.application.Sealing;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.backup.BackupCommand;
import org.himuro.lims.testing.TestDatabase;
import org.himuro.lims.testing.TestServer;
import org.himuro.test.support.Application;
import org.himuro.test.support.Proof;
import org.himuro.test.support.SmallWorld;
import org.himuro.test.support.TwoSites;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code himuro backup} and {@code himuro restore} with {@code --database}, against servers run by others: in {@code test} one
 * of them, drawn by a seed.
 */
@Tag("R7")
@ParameterizedClass
@MethodSource("servers")
class RestoredElsewhereTest {
    private final TestServer server;

    @TempDir
    Path temp;

    static List<TestServer> servers() {
        var all = TestServer.external();
        return Proof.full() ? all : List.of(all.get(new Random(Proof.seed("restored on")).nextInt(all.size())));
    }

    RestoredElsewhereTest(TestServer server) {
        this.server = server;
    }

    @Test
    void a_backup_of_an_external_database_is_restored_into_other_schemas_with_every_row_and_its_seals_verify()
            throws Exception {
        var first = url("first");
        try (var app = Application.on(temp.resolve("first"), first)) {
            live(app);
        }
        command("backup", "backup", "first", first);
        restoredAndWorking(url("second"));

        assertThatThrownBy(() -> command("restore", "backup", "third", url("second")))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("The schema second[0-9]+ at 127\\.0\\.0\\.1:[0-9]+ is not empty;"
                        + " a backup is restored into a new one\\.");
        assertThat(temp.resolve("third")).doesNotExist();
    }

    @Test
    void a_backup_of_an_external_database_is_restored_into_the_own_one() throws Exception {
        System.setProperty("himuro.programs", TestDatabase.programs().toString());
        var url = url("left");
        try (var app = Application.on(temp.resolve("first"), url)) {
            live(app);
        }
        command("backup", "backup", "first", url);
        var data = temp.resolve("second");
        BackupCommand.run("restore", temp.resolve("backup").toString(), "--data", data.toString());
        BackupCommand.run("backup", temp.resolve("again").toString(), "--data", data.toString());
        assertThat(rows("again")).isEqualTo(rows("backup")).hasSizeGreaterThan(100);
        try (var app = Application.on(data)) {
            verifiedAndWorking(app);
        }
    }

    @Test
    void a_backup_of_the_own_database_is_restored_into_an_external_one() throws Exception {
        System.setProperty("himuro.programs", TestDatabase.programs().toString());
        try (var app = Application.on(temp.resolve("first"))) {
            live(app);
        }
        BackupCommand.run(
                "backup",
                temp.resolve("backup").toString(),
                "--data",
                temp.resolve("first").toString());
        restoredAndWorking(url("moved"));
    }

    /** A parcel ready to go, a name in the vault, a seal over some of it. */
    private static void live(Application app) {
        var world = SmallWorld.at(TwoSites.in(app), 3);
        app.bean(Sealing.class).sealNow(Instant.now());
        world.closed();
        var person = new Vault.Person(
                world.sites().bench().site(),
                "77",
                Optional.of("𠮷野 'quoted' \\ back"),
                Optional.of("ヨシノ"),
                Optional.of(LocalDate.of(1961, 3, 4)),
                Optional.of("F"));
        app.bean(Vault.class).link(person, world.donor(), world.sites().id());
        app.settle();
    }

    private void restoredAndWorking(String second) throws Exception {
        command("restore", "backup", "second", second);
        command("backup", "again", "second", second);
        assertThat(rows("again")).isEqualTo(rows("backup")).hasSizeGreaterThan(100);
        assertThat(rows("backup"))
                .as("a column whose default the server makes")
                .anyMatch(line -> line.contains("`installed_on`"));
        try (var app = Application.on(temp.resolve("second"), second)) {
            verifiedAndWorking(app);
        }
    }

    private static void verifiedAndWorking(Application app) throws Exception {
        try (var owner = app.owner()) {
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
            assertThat(app.bean(Rebuild.class).differences(owner)).isEmpty();
            assertThatThrownBy(() -> run(owner, "delete from fact"))
                    .as("the ledger is guarded as before")
                    .isInstanceOf(SQLException.class);
            app.bean(Sealing.class).sealNow(Instant.now());
            assertThat(app.bean(LedgerAudit.class).check()).isEmpty();
        }
    }

    private static void run(java.sql.Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of a backup, whatever the order in which the server gave them. */
    private List<String> rows(String backup) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(temp.resolve(backup).resolve("himuro.sql.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith("INSERT "))
                    .flatMap(line -> {
                        var parts = line.replaceFirst("\\)$", "").split(" VALUES \\(", 2);
                        return Arrays.stream(parts[1].split("\\),\\(")).map(row -> parts[0] + row);
                    })
                    .sorted()
                    .toList();
        }
    }

    private void command(String what, String backup, String data, String url) {
        BackupCommand.run(
                what,
                temp.resolve(backup).toString(),
                "--data",
                temp.resolve(data).toString(),
                "--database",
                url);
    }

    private String url(String schema) {
        var name = schema + ProcessHandle.current().pid();
        var root = TestDatabase.root(server);
        return "jdbc:mysql://%s/%s?user=%s&password=%s&sslMode=DISABLED&allowPublicKeyRetrieval=true"
                .formatted(
                        TestDatabase.address(server, name).server(),
                        name,
                        root.name(),
                        URLEncoder.encode(root.password(), StandardCharsets.UTF_8));
    }
}
