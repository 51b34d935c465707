package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.specimen.Container;

/** Positions as people write them: a row's letter and a column's number. {@code a1}, {@code A-01} and {@code A01} are one. */
public final class Cells {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z])[-:]?0{0,2}([1-9][0-9]?)");

    private Cells() {}

    /** {@code A01}; empty where the text names no position at all. */
    public static Optional<String> normal(String text) {
        var match = LABEL.matcher(text.strip());
        return match.matches()
                ? Optional.of(label(row(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    /** The position in its normal form, where the container has it. */
    public static Optional<String> in(Container container, String text) {
        return normal(text)
                .filter(cell -> row(cell.substring(0, 1)) <= container.rowCount()
                        && Integer.parseInt(cell.substring(1)) <= container.columnCount());
    }

    /** @param row from 1 @param column from 1 */
    public static String label(int row, int column) {
        return (char) ('A' + row - 1) + (column < 10 ? "0" : "") + column;
    }

    /** All positions, row by row. */
    public static List<String> all(int rows, int columns) {
        var all = new ArrayList<String>(rows * columns);
        for (int row = 1; row <= rows; row++) {
            for (int column = 1; column <= columns; column++) {
                all.add(label(row, column));
            }
        }
        return all;
    }

    private static int row(String letter) {
        return letter.toUpperCase(Locale.ROOT).charAt(0) - 'A' + 1;
    }
}
