package org.himuro.test.rights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.himuro.lims.identity.Role;

/**
 * A line of the hand-written table {@code twice.txt}: a form as it is filled in.
 *
 * @param who the role, or {@code -} where the form asks for no act, with the reason as its body
 */
record TwiceLine(String route, String who, String path, String body) {
    static List<TwiceLine> read(String resource) {
        var stream = Objects.requireNonNull(TwiceLine.class.getResourceAsStream(resource), resource);
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .map(TwiceLine::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text {@code pattern role path body} or {@code pattern - why} */
    private static TwiceLine of(String text) {
        var parts = text.split("\\s+", 3);
        if (parts[1].equals("-")) {
            return new TwiceLine(parts[0], "-", "", parts[2]);
        }
        var rest = parts[2].split("\\s+", 2);
        return new TwiceLine(parts[0], parts[1], rest[0], rest.length > 1 ? rest[1] : "");
    }

    boolean acts() {
        return !who.equals("-");
    }

    Role role() {
        return Role.valueOf(who);
    }
}
