package org.himuro.integrations.logger;

import org.himuro.integrations.Lines;

/**
 * Which character stands between the columns: the one by which a row falls into a moment and a figure. The comma comes late,
 * because it may be a decimal sign.
 */
final class Delimiters {

    private static final char[] IN_ORDER = {'\t', ';', ',', '|'};

    private Delimiters() {}

    static char of(Lines lines, String source) {
        for (char delimiter : IN_ORDER) {
            if (Recognition.of(new Table.Text(lines, delimiter, source)).isPresent()) {
                return delimiter;
            }
        }
        return ',';
    }
}
