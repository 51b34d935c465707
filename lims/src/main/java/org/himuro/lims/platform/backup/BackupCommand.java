package org.himuro.lims.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DataFolder;
import org.himuro.lims.platform.DatabaseLabel;
import org.himuro.lims.platform.DiskTrouble;
import org.himuro.lims.platform.Options;
import org.himuro.lims.platform.Secrets;
import org.himuro.lims.platform.database.Account;
import org.himuro.lims.platform.database.BundledMariaDb;
import org.himuro.lims.platform.database.DatabaseAddress;
import org.himuro.lims.platform.database.DatabaseServer;
import org.himuro.lims.platform.database.EmbeddedDatabase;
import org.himuro.lims.platform.database.ExternalDatabase;

/**
 * {@code backup DIR [OPTION...]} beside the running application, and {@code restore DIR [OPTION...]} into an empty data folder,
 * with the rows in its own database or, by {@code --database}, in empty schemas of an external server.
 */
public final class BackupCommand {
    private static final List<String> SCHEMAS = List.of("himuro", "himuro_vault");

    private BackupCommand() {}

    /** @param arguments the command, the folder, then options as {@link Options#parse} reads them */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (CannotStart e) {
            System.err.println(e.sentence());
            System.exit(e.exitCode());
        }
    }

    /** @throws CannotStart with the one sentence that says why not */
    public static void run(String... line) {
        var arguments = List.of(line);
        if (arguments.size() < 2 || arguments.get(1).startsWith("--")) {
            throw CannotStart.usage("The folder of the backup is missing; see ./himuro help.");
        }
        var folder = Path.of(arguments.get(1)).toAbsolutePath().normalize();
        var options = Options.parse(
                Options.defaults(Path.of(System.getProperty("himuro.data", ".himuro/data"))),
                arguments.subList(2, arguments.size()));
        if (arguments.getFirst().equals("backup")) {
            backup(options, folder);
            System.out.println(
                    "The backup is in %s; keys.zip holds the keys: keep it apart, and secret.".formatted(folder));
        } else {
            restore(options, folder);
            System.out.println("%s is restored from %s; start it with ./himuro start --data %s%s"
                    .formatted(
                            options.data(),
                            folder,
                            options.data(),
                            options.database()
                                    .map(url -> " --database " + DatabaseLabel.of(url))
                                    .orElse("")));
        }
    }

    private static void backup(Options options, Path target) {
        if (options.database().isPresent()) {
            var external = ExternalDatabase.parse(options.database().get(), System.getenv());
            Backup.write(external::connect, external.schemas(), options.data(), target);
            return;
        }
        var port = DatabaseServer.portOf(options.data().resolve("database"));
        if (port.isPresent()) {
            var secrets = new Secrets(options.data().resolve("secrets"));
            var owner = owner(EmbeddedDatabase.address(port.getAsInt(), "himuro"), EmbeddedDatabase.owner(secrets));
            Backup.write(owner, SCHEMAS, options.data(), target);
            return;
        }
        try (var folder = DataFolder.open(options.data());
                var server = start(options, folder)) {
            Backup.write(owner(server), SCHEMAS, options.data(), target);
        }
    }

    private static void restore(Options options, Path source) {
        Restore.ensureComplete(source);
        ensureNew(options.data());
        if (options.database().isPresent()) {
            var external = ExternalDatabase.parse(options.database().get(), System.getenv());
            external.ensureEmptySchemas();
            try (var folder = DataFolder.open(options.data())) {
                Restore.keys(source, folder.root());
                Restore.rows(external::connect, external.schemas(), source);
            }
            return;
        }
        try (var folder = DataFolder.open(options.data())) {
            Restore.keys(source, folder.root());
            try (var server = start(options, folder)) {
                Restore.rows(owner(server), SCHEMAS, source);
            }
        }
    }

    private static void ensureNew(Path data) {
        try (var files = Files.isDirectory(data) ? Files.list(data) : java.util.stream.Stream.<Path>empty()) {
            if (files.findAny().isPresent()) {
                throw CannotStart.because(
                        "The data folder %s is not empty; name a new one with --data.".formatted(data));
            }
        } catch (IOException e) {
            throw DiskTrouble.sentence(data, e);
        }
    }

    private static EmbeddedDatabase start(Options options, DataFolder folder) {
        var programs = Path.of(System.getProperty(
                "himuro.programs", folder.root().resolve("programs").toString()));
        return EmbeddedDatabase.start(
                BundledMariaDb.unpack(programs),
                folder.folder("database"),
                new Secrets(folder.folder("secrets")),
                options.bufferPool());
    }

    private static Backup.Owner owner(EmbeddedDatabase server) {
        return owner(EmbeddedDatabase.address(server.server().port(), "himuro"), server.owner());
    }

    private static Backup.Owner owner(DatabaseAddress address, Account account) {
        return () -> DriverManager.getConnection(address.serverUrl(), account.name(), account.password());
    }
}
