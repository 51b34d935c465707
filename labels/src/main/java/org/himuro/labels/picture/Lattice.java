package org.himuro.labels.picture;

/** The wells' regular places in a picture: node (0, 0) and the steps to its right and lower neighbour, in pixels. */
record Lattice(double x, double y, double ax, double ay, double bx, double by) {
    double px(double i, double j) {
        return x + i * ax + j * bx;
    }

    double py(double i, double j) {
        return y + i * ay + j * by;
    }

    /** Pixels from well to well. */
    double pitch() {
        return (Math.hypot(ax, ay) + Math.hypot(bx, by)) / 2;
    }

    double column(double atX, double atY) {
        return ((atX - x) * by - (atY - y) * bx) / (ax * by - ay * bx);
    }

    double row(double atX, double atY) {
        return ((atY - y) * ax - (atX - x) * ay) / (ax * by - ay * bx);
    }

    Node nearest(double atX, double atY) {
        return new Node((int) Math.rint(column(atX, atY)), (int) Math.rint(row(atX, atY)));
    }

    /** The same lattice in a picture so many times larger. */
    Lattice scaled(double times) {
        return new Lattice(times * x, times * y, times * ax, times * ay, times * bx, times * by);
    }

    /** The same lattice with another node called (0, 0). */
    Lattice from(int i, int j) {
        return new Lattice(px(i, j), py(i, j), ax, ay, bx, by);
    }

    /** The same lattice of which only every {@code times}th node is left. */
    Lattice wider(int times) {
        return new Lattice(x, y, times * ax, times * ay, times * bx, times * by);
    }

    Lattice shifted(double dx, double dy) {
        return new Lattice(x + dx, y + dy, ax, ay, bx, by);
    }
}
