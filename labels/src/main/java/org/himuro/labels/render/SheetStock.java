package org.himuro.labels.render;

/**
 * Label stock on sheets, as its maker gives it. All lengths in mm; filled row by row from the upper left.
 *
 * @param pageWidth 50 to 500
 * @param pageHeight 50 to 500
 * @param columns 1 to 50
 * @param rows 1 to 100
 * @param left from the edge of the page to the first column
 * @param top from the edge of the page to the first row
 * @param pitchX from a column to the next, at least the width of a label
 * @param pitchY from a row to the next, at least the height of a label
 */
public record SheetStock(
        double pageWidth,
        double pageHeight,
        int columns,
        int rows,
        double left,
        double top,
        double pitchX,
        double pitchY) {
    public SheetStock {
        if (pageWidth < 50 || pageWidth > 500 || pageHeight < 50 || pageHeight > 500) {
            throw new IllegalArgumentException("A page is 50 to 500 mm wide and high");
        }
        if (columns < 1 || columns > 50 || rows < 1 || rows > 100) {
            throw new IllegalArgumentException("1 to 50 columns and 1 to 100 rows");
        }
        if (left < 0
                || top < 0
                || left + columns * pitchX - pitchX > pageWidth
                || top + rows * pitchY - pitchY > pageHeight) {
            throw new IllegalArgumentException("The labels do not lie on the page");
        }
    }

    /** A4 with 6 x 16 cryovial wraps of 24 x 13 mm and 3 mm between. */
    public static SheetStock a4Wraps() {
        return new SheetStock(210, 297, 6, 16, 25.5, 21.5, 27, 16);
    }

    /** A4 with 3 x 10 labels of 50 x 25 mm and 5 x 2 mm between. */
    public static SheetStock a4Boxes() {
        return new SheetStock(210, 297, 3, 10, 25, 14.5, 55, 27);
    }

    /** A4 with 2 x 5 cards of 85 x 54 mm side by side. */
    public static SheetStock a4Cards() {
        return new SheetStock(210, 297, 2, 5, 20, 13.5, 85, 54);
    }

    /** Labels on a page. */
    public int perPage() {
        return columns * rows;
    }

    /** Whether labels of this size fit without touching the next one or the edge of the page. */
    boolean holds(double width, double height) {
        return width <= pitchX + 0.005
                && height <= pitchY + 0.005
                && left + (columns - 1) * pitchX + width <= pageWidth + 0.005
                && top + (rows - 1) * pitchY + height <= pageHeight + 0.005;
    }

    public double x(int index) {
        return left + index % columns * pitchX;
    }

    public double y(int index) {
        var row = index % perPage() / columns;
        return top + row * pitchY;
    }
}
