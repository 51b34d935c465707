package org.himuro.lims.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Role;

/** The hand-written table {@code access.txt}: route to roles. A context adds its lines there and nothing here. */
public record AccessTable(Map<Route, Allowed> lines) {
    /** @param pattern as the router writes it */
    public record Route(String method, String pattern) implements Comparable<Route> {
        /** An address that the route matches; every variable is something that exists nowhere. */
        public String example() {
            return pattern.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-00000000dead");
        }

        @Override
        public int compareTo(Route other) {
            return (pattern + method).compareTo(other.pattern + other.method);
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** @param anyone also without sign-in */
    public record Allowed(boolean anyone, Set<Role> roles) {}

    /** The table as it stands in the checkout. */
    public static AccessTable written() {
        try (var text = Files.lines(TestDatabase.checkout().resolve("lims/src/test/resources/access.txt"))) {
            var lines = new LinkedHashMap<Route, Allowed>();
            text.map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split("\\s+", 3);
                        if (lines.put(new Route(parts[0], parts[1]), allowed(parts[2])) != null) {
                            throw new IllegalArgumentException("two lines for " + line);
                        }
                    });
            return new AccessTable(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Allowed allowed(String text) {
        return switch (text) {
            case "anyone" -> new Allowed(true, EnumSet.allOf(Role.class));
            case "everyone" -> new Allowed(false, EnumSet.allOf(Role.class));
            default ->
                new Allowed(
                        false,
                        Arrays.stream(text.split("\\s+")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
        };
    }
}
