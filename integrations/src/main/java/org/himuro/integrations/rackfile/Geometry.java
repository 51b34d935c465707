package org.himuro.integrations.rackfile;

import java.util.List;

/**
 * The shape of a rack.
 *
 * @param rows lettered A, B, ...; 1 to 32
 * @param columns numbered from 1; 1 to 48
 */
public record Geometry(int rows, int columns) {

    /** The SBS rack of 96 tubes (8 × 12). */
    public static final Geometry SBS_96 = new Geometry(8, 12);

    /** Shapes that are recognised when a file lists every one of their positions, larger last. */
    static final List<Geometry> KNOWN = List.of(
            new Geometry(4, 6),
            new Geometry(6, 8),
            new Geometry(9, 9),
            SBS_96,
            new Geometry(10, 10),
            new Geometry(16, 24));

    private static final int MOST_ROWS = 32;
    private static final int MOST_COLUMNS = 48;

    public Geometry {
        if (rows < 1 || rows > MOST_ROWS || columns < 1 || columns > MOST_COLUMNS) {
            throw new IllegalArgumentException("a rack has 1-32 rows and 1-48 columns, not " + rows + " x " + columns);
        }
    }

    public int size() {
        return rows * columns;
    }

    public boolean holds(Position position) {
        return position.row() >= 1 && position.row() <= rows && position.column() >= 1 && position.column() <= columns;
    }

    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
