package org.himuro.lims.platform.backup;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.himuro.lims.platform.CannotStart;
import org.himuro.lims.platform.DiskTrouble;

/** Brings a backup back: the keys into a data folder, the rows into two empty schemas, whatever those are called. */
public final class Restore {
    private Restore() {}

    /**
     * Reads the copy to its end before anything is made of it.
     *
     * @throws CannotStart when the folder holds none, or one that was cut short
     */
    public static void ensureComplete(Path source) {
        if (!Files.isReadable(source.resolve(Backup.ROWS)) || !Files.isReadable(source.resolve(Backup.KEYS))) {
            throw CannotStart.because("The folder %s holds no backup: %s and %s belong into it."
                    .formatted(source, Backup.ROWS, Backup.KEYS));
        }
        var last = "";
        try (var lines = lines(source)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        } catch (EOFException e) {
            last = "";
        } catch (IOException e) {
            throw DiskTrouble.sentence(source, e);
        }
        if (!Backup.COMPLETE.equals(last)) {
            throw CannotStart.because("The backup in %s was cut short and is not complete.".formatted(source));
        }
    }

    /** Brings the keys back; before the database is started, because its passwords are among them. */
    public static void keys(Path source, Path data) {
        try {
            KeysArchive.restore(source.resolve(Backup.KEYS), data);
        } catch (IOException e) {
            throw DiskTrouble.sentence(source, e);
        }
    }

    /**
     * Brings the rows back.
     *
     * @param schemas the application's and the vault's; they exist and hold no table
     * @throws CannotStart when the database refuses
     */
    public static void rows(Backup.Owner owner, List<String> schemas, Path source) {
        try (var connection = owner.connect();
                var lines = lines(source)) {
            Backup.run(connection, "SET SESSION foreign_key_checks = 0");
            Backup.run(connection, "SET SESSION sql_mode = 'NO_AUTO_VALUE_ON_ZERO,STRICT_ALL_TABLES'");
            connection.setAutoCommit(false);
            run(connection, lines, new ArrayDeque<>(schemas));
            connection.commit();
        } catch (IOException e) {
            throw DiskTrouble.sentence(source, e);
        } catch (SQLException e) {
            throw CannotStart.because(
                    "The database does not take the backup: %s; empty the schemas %s before another try."
                            .formatted(e.getMessage(), String.join(" and ", schemas)),
                    e);
        }
    }

    /** The copy names the schemas it was taken of: the first is the application's, the second the vault's. */
    private static void run(Connection connection, BufferedReader lines, ArrayDeque<String> schemas)
            throws IOException, SQLException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("USE ")) {
                Backup.run(connection, "USE `%s`".formatted(schemas.remove()));
            } else if (!line.startsWith("--") && !line.startsWith("CREATE DATABASE ")) {
                Backup.run(connection, line);
            }
        }
    }

    private static BufferedReader lines(Path source) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(source.resolve(Backup.ROWS))), StandardCharsets.UTF_8));
    }
}
