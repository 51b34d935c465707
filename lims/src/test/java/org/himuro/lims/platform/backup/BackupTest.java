package org.himuro.lims.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("R7")
class BackupTest {
    private static final String AWKWARD = "𠮷野 'quoted' \\ back\nsecond line\t\0 −80℃";

    @TempDir
    Path temp;

    @Test
    void a_backup_taken_beside_the_application_brings_back_every_row_the_vault_and_the_keys() throws Exception {
        System.setProperty("himuro.programs", TestDatabase.programs().toString());
        var target = temp.resolve("backup");
        try (var folder = DataFolder.open(temp.resolve("first"));
                var server = start(folder)) {
            var databases = server.prepare();
            try (var app = databases.connectApp();
                    var insert = app.prepareStatement("INSERT INTO installation (name, value) VALUES ('note', ?)")) {
                insert.setString(1, AWKWARD);
                insert.executeUpdate();
            }
            BackupCommand.run(
                    "backup", target.toString(), "--data", folder.root().toString());
        }
        for (var file : new String[] {"keys.zip", "himuro.sql.gz"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve(file))))
                    .isEqualTo("rw-------");
        }

        BackupCommand.run(
                "restore", target.toString(), "--data", temp.resolve("second").toString());
        try (var folder = DataFolder.open(temp.resolve("second"));
                var server = start(folder)) {
            assertThat(Files.readString(folder.root().resolve("secrets/database-app")))
                    .isEqualTo(Files.readString(temp.resolve("first/secrets/database-app")));
            var databases = server.prepare();
            try (var app = databases.connectApp();
                    var query = app.createStatement();
                    var row = query.executeQuery("SELECT value FROM installation WHERE name = 'note'")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo(AWKWARD);
            }
            var triggers = count(
                    folder, server, "SELECT COUNT(*) FROM information_schema.triggers WHERE trigger_schema = 'himuro'");
            assertThat(triggers).isPositive();
        }
    }

    private static long count(DataFolder folder, EmbeddedDatabase server, String query) throws Exception {
        var owner = EmbeddedDatabase.owner(new Secrets(folder.folder("secrets")));
        try (var connection = DriverManager.getConnection(
                        EmbeddedDatabase.address(server.server().port(), "himuro")
                                .url(),
                        owner.name(),
                        owner.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder) {
        return EmbeddedDatabase.start(
                BundledMariaDb.unpack(TestDatabase.programs()),
                folder.folder("database"),
                new Secrets(folder.folder("secrets")),
                "64M");
    }
}
