package org.himuro.lims.retention.adapter.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Codes as they come out of a scanner into a field of several lines. */
final class Scanned {
    private Scanned() {}

    /** Each once, in their order; blanks inside a code are those between its groups. */
    static List<String> codes(String text) {
        return text.lines()
                .flatMap(line -> Arrays.stream(line.split("[,;\t]")))
                .map(code -> code.replace(" ", "").toUpperCase(Locale.ROOT))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
