package org.himuro.integrations.seqqc;

import java.util.List;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Lines.Line;

/** A decoded text file, cut into lines once for all formats that look at it. */
record QcText(String text, Lines lines) {

    private static final int LINES_LOOKED_AT = 60;

    static QcText of(String text) {
        return new QcText(text, Lines.of(text));
    }

    List<Line> filled() {
        return lines.filled();
    }

    /** Whether one of the first lines begins like this. */
    boolean begins(String prefix) {
        return lines.lines().stream()
                .limit(LINES_LOOKED_AT)
                .anyMatch(line -> line.text().startsWith(prefix));
    }

    /** A line cut at tabs. */
    static List<String> tabs(Line line) {
        return Delimited.fields(line.text(), '\t');
    }

    /** A line cut at commas. */
    static List<String> commas(Line line) {
        return Delimited.fields(line.text(), ',');
    }
}
