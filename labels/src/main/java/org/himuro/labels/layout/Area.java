package org.himuro.labels.layout;

/** A rectangle on a label, in millimetres from its upper left corner. */
public record Area(double x, double y, double width, double height) {
    /** Rounding that is no fault, in mm. */
    private static final double SLACK = 0.005;

    /** Its right edge. */
    public double right() {
        return x + width;
    }

    /** Its lower edge. */
    public double bottom() {
        return y + height;
    }

    boolean contains(Area other) {
        return other.x >= x - SLACK
                && other.y >= y - SLACK
                && other.right() <= right() + SLACK
                && other.bottom() <= bottom() + SLACK;
    }

    boolean meets(Area other) {
        return other.x < right() - SLACK
                && x < other.right() - SLACK
                && other.y < bottom() - SLACK
                && y < other.bottom() - SLACK;
    }

    /** From a point to the farthest corner, in mm. */
    double farthestFrom(double px, double py) {
        return Math.hypot(Math.max(px - x, right() - px), Math.max(py - y, bottom() - py));
    }

    Area grown(double dx, double dy) {
        return new Area(x - dx, y - dy, width + 2 * dx, height + 2 * dy);
    }
}
