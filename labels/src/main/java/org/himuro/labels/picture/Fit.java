package org.himuro.labels.picture;

/**
 * Where the modules of a square symbol lie in a picture: the centre of the corner module of the solid border, and the steps from
 * one module to the next along the two solid sides.
 *
 * @param size modules a side
 */
record Fit(int size, double x, double y, double ax, double ay, double bx, double by) {
    double px(double i, double j) {
        return x + i * ax + j * bx;
    }

    double py(double i, double j) {
        return y + i * ay + j * by;
    }

    /** Pixels from module to module, the mean of both sides. */
    double module() {
        return (Math.hypot(ax, ay) + Math.hypot(bx, by)) / 2;
    }

    double centreX() {
        return px((size - 1) / 2.0, (size - 1) / 2.0);
    }

    double centreY() {
        return py((size - 1) / 2.0, (size - 1) / 2.0);
    }

    /** Whether going from the first side to the second turns as in a symbol that is not mirrored, once the sides are in order. */
    boolean isLeftHanded() {
        return ax * by - ay * bx > 0;
    }

    /** The same place with the two sides exchanged. */
    Fit swapped() {
        return new Fit(size, x, y, bx, by, ax, ay);
    }

    /** Moves by parts of a module: the corner, the end of the first side, the end of the second side. */
    Fit moved(Handle handle, double dx, double dy) {
        var last = size - 1.0;
        return switch (handle) {
            case WHOLE -> new Fit(size, x + dx, y + dy, ax, ay, bx, by);
            case CORNER ->
                new Fit(size, x + dx, y + dy, ax - dx / last, ay - dy / last, bx - dx / last, by - dy / last);
            case FIRST_END -> new Fit(size, x, y, ax + dx / last, ay + dy / last, bx, by);
            case SECOND_END -> new Fit(size, x, y, ax, ay, bx + dx / last, by + dy / last);
        };
    }

    Fit scaled(double first, double second) {
        return new Fit(size, x, y, ax * first, ay * first, bx * second, by * second);
    }

    Fit withSize(int modules) {
        var f = (size - 1.0) / (modules - 1.0);
        return new Fit(modules, x, y, ax * f, ay * f, bx * f, by * f);
    }

    /** Whether the sides are about equal and about square, as a flatbed scanner shows them. */
    boolean isSquare() {
        var a = Math.hypot(ax, ay);
        var b = Math.hypot(bx, by);
        var cross = Math.abs(ax * by - ay * bx);
        return a < 1.25 * b && b < 1.25 * a && cross > 0.96 * a * b;
    }

    /** What of a fit can be moved. */
    enum Handle {
        WHOLE,
        CORNER,
        FIRST_END,
        SECOND_END
    }
}
