package org.himuro.lims.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The one table of commands: each is a report or a request. Reports are never refused (what happened is recorded and
 * marked), requests may be (with all reasons at once).
 */
public final class Commands {
    public enum Kind {
        REPORT,
        REQUEST
    }

    private static final Map<String, Kind> ALL = read();

    private Commands() {}

    public static Map<String, Kind> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException where the command is not in the table */
    public static Kind kind(String command) {
        var kind = ALL.get(command);
        if (kind == null) {
            throw new IllegalArgumentException("command not in ledger/commands.txt: " + command);
        }
        return kind;
    }

    private static Map<String, Kind> read() {
        var stream = Objects.requireNonNull(Commands.class.getResourceAsStream("/ledger/commands.txt"));
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 3))
                    .collect(Collectors.toUnmodifiableMap(
                            f -> f[0], f -> Kind.valueOf(f[1].toUpperCase(java.util.Locale.ROOT))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
