package org.himuro.lims.shipping.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Positions of a box as people and scanners write them: {@code a1}, {@code A-01} and {@code A01} are one. */
final class BoxCell {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z])[-:]?0{0,2}([1-9][0-9]?)");

    private BoxCell() {}

    /** {@code A01}; what is no position is left as it is. */
    static String normal(String text) {
        var match = LABEL.matcher(text.strip());
        return match.matches()
                ? String.format(
                        Locale.ROOT,
                        "%s%02d",
                        match.group(1).toUpperCase(Locale.ROOT),
                        Integer.parseInt(match.group(2)))
                : text.strip();
    }

    static boolean same(Optional<String> one, Optional<String> other) {
        return one.map(BoxCell::normal).equals(other.map(BoxCell::normal));
    }
}
