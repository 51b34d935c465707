package org.himuro.integrations.logger;

import java.util.List;
import org.himuro.integrations.Delimited;

/**
 * One line of a table as text.
 *
 * @param line 1-based line of the text, or row of the sheet
 * @param cells without blanks around
 */
record Row(int line, List<String> cells) {

    String at(int index) {
        return Delimited.at(cells, index);
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
