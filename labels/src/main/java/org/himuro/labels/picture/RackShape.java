package org.himuro.labels.picture;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows and columns of a rack.
 *
 * @param rows 2 to 26, lettered from A
 * @param columns 2 to 48
 */
public record RackShape(int rows, int columns) {
    /** 96 positions, A1 to H12. */
    public static final RackShape OF_96 = new RackShape(8, 12);

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,2})[xX]([0-9]{1,2})");
    private static final int MOST_ROWS = 26;
    private static final int MOST_COLUMNS = 48;

    public RackShape {
        if (rows < 2 || rows > MOST_ROWS || columns < 2 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("no rack has " + rows + " x " + columns + " positions");
        }
    }

    /** The shape that {@code 8x12} names (rows first), or nothing. */
    public static Optional<RackShape> of(String text) {
        var m = TEXT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        var rows = Integer.parseInt(m.group(1));
        var columns = Integer.parseInt(m.group(2));
        return rows < 2 || rows > MOST_ROWS || columns < 2 || columns > MOST_COLUMNS
                ? Optional.empty()
                : Optional.of(new RackShape(rows, columns));
    }

    int positions() {
        return rows * columns;
    }

    /** The name of a position counted from 0, as {@code A1}. */
    String label(int row, int column) {
        return (char) ('A' + row) + Integer.toString(column + 1);
    }
}
