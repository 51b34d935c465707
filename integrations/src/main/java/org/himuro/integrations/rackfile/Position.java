package org.himuro.integrations.rackfile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a rack. A1 and A01 are the same place.
 *
 * @param row 1 = A
 * @param column from 1
 */
public record Position(int row, int column) implements Comparable<Position> {

    private static final Pattern LABEL = Pattern.compile("([A-Za-z]|[Aa][A-Fa-f])[-:]?([0-9]{1,3})");
    private static final int LETTERS = 26;

    /** The position a label such as {@code A1}, {@code a01} or {@code AA12} names; column 0 stays 0 and is out of every rack. */
    public static Optional<Position> ofLabel(String label) {
        var match = LABEL.matcher(label);
        if (!match.matches()) {
            return Optional.empty();
        }
        int row = 0;
        for (char c : match.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
            row = row * LETTERS + (c - 'A' + 1);
        }
        return Optional.of(new Position(row, Integer.parseInt(match.group(2))));
    }

    /** The n-th position (from 1) of a rack counted along its rows. */
    static Position alongRows(int n, Geometry geometry) {
        return new Position((n - 1) / geometry.columns() + 1, (n - 1) % geometry.columns() + 1);
    }

    /** The n-th position (from 1) of a rack counted down its columns. */
    static Position downColumns(int n, Geometry geometry) {
        return new Position((n - 1) % geometry.rows() + 1, (n - 1) / geometry.rows() + 1);
    }

    /** Letters and number without leading zero: {@code A1}, {@code H12}. */
    public String label() {
        var letters = new StringBuilder();
        for (int rest = row; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.append(column).toString();
    }

    @Override
    public int compareTo(Position other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
