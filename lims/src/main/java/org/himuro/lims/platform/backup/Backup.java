package org.himuro.lims.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DiskTrouble;

/**
 * All rows of both schemas as of one instant, and the keys.
 *
 * <p>The rows are read in one transaction with a consistent snapshot: the application goes on working, and what it
 * commits after the snapshot is not in the copy. Works on every server the application works on.
 */
public final class Backup {
    private static final String ROWS = "himuro.sql.gz";
    private static final String KEYS = "keys.zip";

    /** Opens a connection with the owner's rights. */
    @FunctionalInterface
    public interface Owner {
        /** A new connection to the server, without a schema. */
        Connection connect() throws SQLException;
    }

    private Backup() {}

    /**
     * Writes a backup into a folder that is absent or empty.
     *
     * @throws CannotStart when the folder is not empty, the disk is full or the database refuses
     */
    public static void write(Owner owner, List<String> schemas, Path data, Path target) {
        try {
            Files.createDirectories(target);
            ensureEmpty(target);
            Files.createFile(target.resolve(ROWS), KeysArchive.OWNERS_ONLY); // the vault's names are in it
            try (var rows = owner.connect();
                    var definitions = owner.connect();
                    var out = new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(target.resolve(ROWS)), 1 << 16),
                            StandardCharsets.UTF_8)) {
                run(rows, "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                run(rows, "START TRANSACTION WITH CONSISTENT SNAPSHOT");
                var export = new SchemaExport(rows, definitions, out);
                for (var schema : schemas) {
                    export.write(schema);
                }
                out.write("-- complete\n");
            }
            KeysArchive.write(data, target.resolve(KEYS));
        } catch (IOException e) {
            throw DiskTrouble.sentence(target, e);
        } catch (SQLException e) {
            throw CannotStart.because("The database cannot be copied: " + e.getMessage(), e);
        }
    }

    private static void ensureEmpty(Path target) throws IOException {
        try (var files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw CannotStart.because(
                        "The folder %s is not empty; a backup goes into a new one.".formatted(target));
            }
        }
    }

    /** Brings the keys back; before the database is started, because its passwords are among them. */
    public static void restoreKeys(Path source, Path data) {
        try {
            KeysArchive.restore(source.resolve(KEYS), data);
        } catch (IOException e) {
            throw DiskTrouble.sentence(source, e);
        }
    }

    /**
     * Brings the rows back into a server that has none of the schemas.
     *
     * @throws CannotStart when the copy is not complete or the database refuses
     */
    public static void restoreRows(Owner owner, Path source) {
        try (var connection = owner.connect();
                var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(source.resolve(ROWS))), StandardCharsets.UTF_8))) {
            run(connection, "SET SESSION foreign_key_checks = 0");
            run(connection, "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
            connection.setAutoCommit(false);
            var last = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("--")) {
                    run(connection, line);
                }
                last = line;
            }
            connection.commit();
            if (!"-- complete".equals(last)) {
                throw CannotStart.because("The backup in %s was cut short and is not complete.".formatted(source));
            }
        } catch (IOException e) {
            throw DiskTrouble.sentence(source, e);
        } catch (SQLException e) {
            throw CannotStart.because("The database does not take the backup: " + e.getMessage(), e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
