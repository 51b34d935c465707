package org.himuro.test.rights;

import java.util.Optional;

/**
 * A line of the hand-written table: what a route addresses.
 *
 * @param thing what of another site is tried; {@code -} nothing, {@code shared} what all sites share
 * @param path what of the sender's own stands in the path; empty where the thing itself does
 * @param kind how the body is sent: {@code query}, {@code form}, {@code ask} (a form that only asks), {@code json}, {@code file}, or
 *     empty
 */
record ForeignLine(String route, String thing, Optional<String> path, String kind, String body) {
    /** @param text {@code METHOD pattern thing [path=OWN] [kind body]} */
    static ForeignLine of(String text) {
        var parts = text.split("\\s+", 4);
        var rest = parts.length > 3 && !parts[2].equals("shared") ? parts[3] : "";
        var path = Optional.<String>empty();
        if (rest.startsWith("path=")) {
            var cut = rest.split("\\s+", 2);
            path = Optional.of(cut[0].substring("path=".length()));
            rest = cut.length > 1 ? cut[1] : "";
        }
        var body = rest.split("\\s+", 2);
        return new ForeignLine(parts[0] + " " + parts[1], parts[2], path, body[0], body.length > 1 ? body[1] : "");
    }

    String method() {
        return route.split(" ")[0];
    }

    String pattern() {
        return route.split(" ")[1];
    }

    boolean reads() {
        return method().equals("GET") || kind.equals("ask");
    }

    /** Whether it addresses rows of sites. */
    boolean addresses() {
        return !thing.equals("-") && !thing.equals("shared");
    }

    @Override
    public String toString() {
        return route + " [" + thing + path.map(p -> " in " + p).orElse("") + "]";
    }
}
