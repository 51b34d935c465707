package org.himuro.labels.picture;

/** A square part of a picture, with brightness as numbers. */
final class Patch {
    private final int x0;
    private final int y0;
    private final int width;
    private final int height;
    private final float[] values;

    private Patch(int x0, int y0, int width, int height, float[] values) {
        this.x0 = x0;
        this.y0 = y0;
        this.width = width;
        this.height = height;
        this.values = values;
    }

    /** What lies within {@code radius} of a centre. */
    static Patch around(Gray picture, double x, double y, double radius) {
        var x0 = (int) Math.clamp(Math.floor(x - radius), 0, picture.width() - 1);
        var y0 = (int) Math.clamp(Math.floor(y - radius), 0, picture.height() - 1);
        var w = Math.max(1, Math.min(picture.width(), (int) Math.ceil(x + radius) + 1) - x0);
        var h = Math.max(1, Math.min(picture.height(), (int) Math.ceil(y + radius) + 1) - y0);
        var values = new float[w * h];
        for (var row = 0; row < h; row++) {
            for (var column = 0; column < w; column++) {
                values[row * w + column] = picture.at(x0 + column, y0 + row);
            }
        }
        return new Patch(x0, y0, w, h, values);
    }

    /** Averaged over squares of side {@code 2 * blur + 1}, twice. */
    Patch blurred(int blur) {
        var averaged = values;
        for (var times = 0; blur > 0 && times < 2; times++) {
            averaged = blurredAcross(blurredAcross(averaged, width, height, blur), height, width, blur);
        }
        return new Patch(x0, y0, width, height, averaged);
    }

    /** Averages along the rows and hands back columns as rows, so that doing it twice blurs both ways. */
    private static float[] blurredAcross(float[] in, int w, int h, int blur) {
        var out = new float[in.length];
        var sums = new double[w + 1];
        for (var y = 0; y < h; y++) {
            for (var x = 0; x < w; x++) {
                sums[x + 1] = sums[x] + in[y * w + x];
            }
            for (var x = 0; x < w; x++) {
                var from = Math.max(0, x - blur);
                var to = Math.min(w, x + blur + 1);
                out[x * h + y] = (float) ((sums[to] - sums[from]) / (to - from));
            }
        }
        return out;
    }

    /** The brightness at a place of the picture; outside the patch that of its edge. */
    float at(double x, double y) {
        var px = x - x0;
        var py = y - y0;
        return px >= 0 && py >= 0 && px < width - 1 && py < height - 1
                ? between(px, py, 1, width)
                : between(
                        Math.max(0, Math.min(width - 1.001, px)),
                        Math.max(0, Math.min(height - 1.001, py)),
                        width > 1 ? 1 : 0,
                        height > 1 ? width : 0);
    }

    private float between(double px, double py, int right, int below) {
        var ix = (int) px;
        var iy = (int) py;
        var fx = (float) (px - ix);
        var fy = (float) (py - iy);
        var i = iy * width + ix;
        var top = values[i] + (values[i + right] - values[i]) * fx;
        var bottom = values[i + below] + (values[i + below + right] - values[i + below]) * fx;
        return top + (bottom - top) * fy;
    }

    /** The brightness at {@code count} places in a row, the first at x, y. */
    void line(double x, double y, double dx, double dy, int count, float[] into, int offset) {
        for (var k = 0; k < count; k++) {
            var px = (float) (x + k * dx - x0);
            var py = (float) (y + k * dy - y0);
            var ix = (int) px;
            var iy = (int) py;
            if (px < 0 || py < 0 || ix >= width - 1 || iy >= height - 1) {
                into[offset + k] = at(x + k * dx, y + k * dy);
                continue;
            }
            var i = iy * width + ix;
            var fx = px - ix;
            var top = values[i] + (values[i + 1] - values[i]) * fx;
            var bottom = values[i + width] + (values[i + width + 1] - values[i + width]) * fx;
            into[offset + k] = top + (bottom - top) * (py - iy);
        }
    }

    /** How far bright and dark are apart within {@code radius} of a place: all but the outermost seven in a hundred. */
    float contrast(double x, double y, double radius) {
        var side = (int) Math.ceil(2 * radius);
        var seen = new float[side * side];
        for (var k = 0; k < seen.length; k++) {
            seen[k] = at(x - radius + k % side, y - radius + k / side);
        }
        java.util.Arrays.sort(seen);
        return seen[(int) (seen.length * 0.93)] - seen[(int) (seen.length * 0.07)];
    }
}
