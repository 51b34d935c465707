package org.himuro.integrations.logger;

import java.util.List;
import org.himuro.integrations.Lines.Line;

/** Which character stands between the columns: the one most lines with figures have; a comma may be a decimal sign. */
final class Delimiters {

    private static final int LINES_LOOKED_AT = 400;
    private static final char[] BEFORE_THE_COMMA = {'\t', ';'};

    private Delimiters() {}

    static char of(List<Line> lines) {
        var figures = lines.stream()
                .filter(line -> line.text().chars().anyMatch(Character::isDigit))
                .limit(LINES_LOOKED_AT)
                .toList();
        for (char delimiter : BEFORE_THE_COMMA) {
            long having = figures.stream()
                    .filter(line -> line.text().strip().indexOf(delimiter) >= 0)
                    .count();
            if (having > 0 && having * 2 >= figures.size()) {
                return delimiter;
            }
        }
        return ',';
    }
}
