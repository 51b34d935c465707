package org.himuro.labels.render;

import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final double A4_WIDTH = 210;
    private static final double A4_HEIGHT = 297;
    private static final double AROUND = 8;
    private static final double BETWEEN = 3;
    private static final Pattern MEASURES = Pattern.compile("(mm)x(mm):(n)x(n):(mm),(mm):(mm)x(mm)"
            .replace("mm", "\\d{1,3}(?:\\.\\d{1,3})?")
            .replace("n", "\\d{1,3}"));

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

    /** As many labels of this size as an A4 page holds with 3 mm between and 8 mm around; a larger one has a page of its own size. */
    public static SheetStock forLabels(double width, double height) {
        if (width > A4_WIDTH - 2 * AROUND || height > A4_HEIGHT - 2 * AROUND) {
            return new SheetStock(Math.max(50, width), Math.max(50, height), 1, 1, 0, 0, width, height);
        }
        var columns = (int) Math.clamp((A4_WIDTH - 2 * AROUND + BETWEEN) / (width + BETWEEN), 1, 50);
        var rows = (int) Math.clamp((A4_HEIGHT - 2 * AROUND + BETWEEN) / (height + BETWEEN), 1, 100);
        return new SheetStock(
                A4_WIDTH,
                A4_HEIGHT,
                columns,
                rows,
                (A4_WIDTH - columns * (width + BETWEEN) + BETWEEN) / 2,
                (A4_HEIGHT - rows * (height + BETWEEN) + BETWEEN) / 2,
                width + BETWEEN,
                height + BETWEEN);
    }

    /**
     * From its measures in mm as people write them: {@code 210x297:6x16:25.5,21.5:27x16} is the page, the columns and rows, the corner of the
     * first label and the pitch. Nothing if it is not of this form.
     *
     * @throws IllegalArgumentException if such labels do not lie on such a page
     */
    public static Optional<SheetStock> of(String measures) {
        var m = MEASURES.matcher(measures);
        return m.matches()
                ? Optional.of(new SheetStock(
                        Double.parseDouble(m.group(1)),
                        Double.parseDouble(m.group(2)),
                        Integer.parseInt(m.group(3)),
                        Integer.parseInt(m.group(4)),
                        Double.parseDouble(m.group(5)),
                        Double.parseDouble(m.group(6)),
                        Double.parseDouble(m.group(7)),
                        Double.parseDouble(m.group(8))))
                : Optional.empty();
    }

    /** Labels on a page. */
    public int perPage() {
        return columns * rows;
    }

    /** Whether labels of this size fit without touching the next one or the edge of the page. */
    public boolean holds(double width, double height) {
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
