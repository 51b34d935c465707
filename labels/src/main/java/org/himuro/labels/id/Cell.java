package org.himuro.labels.id;

/**
 * A place in a grid. In a code it is four digits, row then column ({@code 0112}), and a filler, because grids of nine rows have a row I.
 *
 * @param row from 1 (A), to 26
 * @param column from 1, to 99
 */
public record Cell(int row, int column) {
    public Cell {
        if (row < 1 || row > 26 || column < 1 || column > 99) {
            throw new IllegalArgumentException("Rows are 1 to 26, columns 1 to 99: " + row + ", " + column);
        }
    }

    /** As people write it: {@code A01}, {@code H12}. */
    public String label() {
        return (char) ('A' + row - 1) + IdScheme.digits(column, 2);
    }

    String digits() {
        return IdScheme.digits(row, 2) + IdScheme.digits(column, 2);
    }
}
