package org.himuro.test.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Seeds that ever failed: kept in {@code src/test/resources/failed-seeds/NAME.txt}, one a line, and always run first. */
public final class Seeds {
    private final Path file;

    private Seeds(Path file) {
        this.file = file;
    }

    public static Seeds of(String name) {
        return new Seeds(Path.of("src/test/resources/failed-seeds", name + ".txt"));
    }

    /** What stands before the {@code #} of each line. */
    public List<Long> failed() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .map(Long::valueOf)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a seed that failed. @param why one line */
    public void keep(long seed, String why) {
        try {
            Files.createDirectories(file.getParent());
            var line = seed + "  # " + why.lines().findFirst().orElse("") + "\n";
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
