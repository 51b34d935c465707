package org.himuro.lims.intake.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** How positions in a box are written. */
public enum CellScheme {
    /** {@code A1}, {@code A-01}, {@code 1-1}, {@code (1,1)}: row and column. */
    ROW_AND_COLUMN,
    /** 1, 2, 3 along the first row, then the second. */
    ALONG_ROWS,
    /** 1, 2, 3 down the first column, then the second. */
    DOWN_COLUMNS;

    private static final Pattern LETTER = Pattern.compile("([A-Za-z])[-:/ ]?0{0,2}([1-9][0-9]?)");
    private static final Pattern PAIR = Pattern.compile("\\(?0?([1-9][0-9]?)[-:/, ]0?([1-9][0-9]?)\\)?");
    private static final Pattern NUMBER = Pattern.compile("0{0,3}([1-9][0-9]{0,3})(?:\\.0+)?");

    /** {@code A01}; empty where the text names no position of such a box. A letter counts under every scheme. */
    public Optional<String> read(String text, int rows, int columns) {
        var plain = Written.plain(text);
        var letter = LETTER.matcher(plain);
        if (letter.matches()) {
            int row = Character.toUpperCase(letter.group(1).charAt(0)) - 'A' + 1;
            return label(row, Integer.parseInt(letter.group(2)), rows, columns);
        }
        if (this == ROW_AND_COLUMN) {
            var pair = PAIR.matcher(plain);
            return pair.matches()
                    ? label(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)), rows, columns)
                    : Optional.empty();
        }
        var number = NUMBER.matcher(plain);
        if (!number.matches() || rows < 1 || columns < 1) {
            return Optional.empty();
        }
        int n = Integer.parseInt(number.group(1)) - 1;
        return this == ALONG_ROWS
                ? label(n / columns + 1, n % columns + 1, rows, columns)
                : label(n % rows + 1, n / rows + 1, rows, columns);
    }

    private static Optional<String> label(int row, int column, int rows, int columns) {
        return row >= 1 && row <= rows && column >= 1 && column <= columns
                ? Optional.of((char) ('A' + row - 1) + (column < 10 ? "0" : "") + column)
                : Optional.empty();
    }

    /** By the looks of some positions. */
    static CellScheme of(Iterable<String> texts) {
        for (var text : texts) {
            var plain = Written.plain(text);
            if (NUMBER.matcher(plain).matches()) {
                return ALONG_ROWS;
            }
            if (LETTER.matcher(plain).matches() || PAIR.matcher(plain).matches()) {
                return ROW_AND_COLUMN;
            }
        }
        return ROW_AND_COLUMN;
    }
}
