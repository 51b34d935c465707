package org.himuro.lims.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a database server wrote into its log from one start on.
 *
 * @param file to which each start appends
 * @param from where this start begins, in bytes
 */
record ServerLog(Path file, long from) {
    /** MariaDB's and MySQL's words for a port or a folder that is still another's. */
    private static final List<String> PASSING = List.of(
            "Bind on TCP/IP port", "listen() on TCP/IP port", "Unable to lock", "Could not get an exclusive lock");

    /** What is said from now on. */
    static ServerLog from(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Whether the start failed for a reason that passes by itself. */
    boolean saysWhatPasses() {
        return errorLines().stream().anyMatch(line -> PASSING.stream().anyMatch(line::contains));
    }

    /** The error lines, the first of which says why; {@code (no error line)} where there is none. */
    String errors() {
        var lines = errorLines();
        return lines.isEmpty() ? "(no error line)" : lines.stream().limit(3).collect(Collectors.joining(" | "));
    }

    private List<String> errorLines() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(Math.min(from, log.length()));
            var bytes = new byte[(int) Math.min(log.length() - log.getFilePointer(), 1 << 20)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.contains("ERROR"))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
