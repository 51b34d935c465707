package org.himuro.lims.storage.application;

import java.util.ArrayList;
import java.util.List;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.application.UnitPicture.View;

/** Where racks are drawn in the picture of a unit: pure. Lengths are units of the drawing. */
final class UnitShape {
    static final int RACK_WIDTH = 96;
    static final int RACK_HEIGHT = 112;
    static final int GAP = 10;
    static final int EDGE = 24;

    /** Left of the racks of a shelf stands its name. */
    static final int NAME = 56;

    /** From corner to corner of a rack, and a little more: so far apart none lies over another, whichever way they stand. */
    private static final double APART = 150;

    private static final int SMALLEST = 190;

    private UnitShape() {}

    static View view(ContainerType unit) {
        return switch (unit) {
            case TANK -> View.ROUND;
            case CHEST, AUTO_STORE -> View.ABOVE;
            default -> View.FRONT;
        };
    }

    record Spot(int x, int y) {}

    /** @param row from 0 @param column from 0 */
    static Spot inRow(int row, int column, int left, int top) {
        return new Spot(left + column * (RACK_WIDTH + GAP), top + row * (RACK_HEIGHT + GAP));
    }

    static int width(int columns) {
        return columns * (RACK_WIDTH + GAP) - GAP;
    }

    static int height(int rows) {
        return rows * (RACK_HEIGHT + GAP) - GAP;
    }

    /** Half the width of a tank with so many racks in a ring. */
    static int radius(int count) {
        double middle = count < 2 ? 0 : APART / (2 * Math.sin(Math.PI / count));
        return (int) Math.max(SMALLEST, Math.ceil(middle + APART / 2) + EDGE / 2);
    }

    /** Corners of racks in a ring, clockwise from the top, in a square of twice the radius. */
    static List<Spot> ring(int count) {
        int radius = radius(count);
        double middle = count < 2 ? 0 : radius - APART / 2 - EDGE / 2.0;
        var spots = new ArrayList<Spot>(count);
        for (int n = 0; n < count; n++) {
            double angle = 2 * Math.PI * n / count - Math.PI / 2;
            spots.add(new Spot((int) Math.round(radius + middle * Math.cos(angle) - RACK_WIDTH / 2.0), (int)
                    Math.round(radius + middle * Math.sin(angle) - RACK_HEIGHT / 2.0)));
        }
        return spots;
    }

    /** Half the width of a tank in which rows and columns of racks stand. */
    static int radius(int rows, int columns) {
        return (int) Math.ceil(Math.hypot(width(columns), height(rows)) / 2) + EDGE / 2;
    }
}
