package org.himuro.integrations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real files from outside; tests that need them are skipped, visibly, where the folder is absent. */
public final class Cases {

    private Cases() {}

    public static byte[] bytes(String path) {
        try {
            return Files.readAllBytes(existing(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Path> below(String path) {
        try (var files = Files.walk(existing(path))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path existing(String path) {
        var folder = System.getProperty("himuro.cases", "");
        assumeTrue(!folder.isEmpty(), "himuro.cases is not set");
        var file = Path.of(folder, path);
        assumeTrue(Files.exists(file), () -> "no such case: " + path);
        return file;
    }
}
