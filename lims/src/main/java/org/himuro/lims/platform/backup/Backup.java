package org.himuro.lims.platform.backup;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
    static final String ROWS = "himuro.sql.gz";
    static final String KEYS = "keys.zip";
    /** The last line: a copy without it was cut short. */
    static final String COMPLETE = "-- complete";

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
                out.write(COMPLETE + "\n");
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

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
