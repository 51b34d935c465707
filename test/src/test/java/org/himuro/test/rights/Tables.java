package org.himuro.test.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Role;
import org.himuro.lims.testing.AccessTable;
import org.himuro.lims.testing.TestDatabase;

/** The two tables written by hand: what each route addresses, and who may come in. */
final class Tables {
    private Tables() {}

    static List<ForeignLine> foreign() {
        return lines(TestDatabase.checkout().resolve("test/src/test/resources/foreign.txt")).stream()
                .map(ForeignLine::of)
                .toList();
    }

    /** Roles by route; of what is open to anyone, all. */
    static Map<String, Set<Role>> allowed() {
        return AccessTable.written().lines().entrySet().stream()
                .collect(Collectors.toMap(
                        line -> line.getKey().toString(),
                        line -> line.getValue().roles()));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
