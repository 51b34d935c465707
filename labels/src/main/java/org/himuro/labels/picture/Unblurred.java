package org.himuro.labels.picture;

/**
 * Which modules are ink where blur lets each show its neighbours too: that choice is looked for of which the blurred picture is what
 * was seen. Begun with the border that every symbol has; each module, the border's too, then follows what is seen.
 */
final class Unblurred {
    private static final int REACH = 2;
    private static final int ROUNDS = 8;
    private static final double LEAST_CONTRAST = 3;

    private final float[] seen;
    private final int size;
    private final double[] kernel = new double[2 * REACH + 1];
    private final boolean[] ink;
    private final double[] rest;
    private double contrast;

    /**
     * Looks for the modules at once.
     *
     * @param seen brightness of each module, row by row, more where there is ink
     * @param blur standard deviation in modules
     */
    Unblurred(float[] seen, int size, double blur) {
        this.seen = seen;
        this.size = size;
        for (var d = 0; d <= REACH; d++) {
            kernel[REACH + d] = below((d + 0.5) / blur) - below((d - 0.5) / blur);
            kernel[REACH - d] = kernel[REACH + d];
        }
        ink = begun();
        rest = new double[seen.length];
        for (var round = 0; round < ROUNDS; round++) {
            level();
            if (contrast < LEAST_CONTRAST || !improved()) {
                break;
            }
        }
    }

    /** For each module a level below what was seen if it is ink, above if not. */
    float[] levels() {
        var levels = new float[seen.length];
        for (var k = 0; k < levels.length; k++) {
            levels[k] = contrast >= LEAST_CONTRAST && ink[k] ? seen[k] - 1 : seen[k] + 1;
        }
        return levels;
    }

    /** The part of a normal distribution below {@code x}, to about a thousandth. */
    private static double below(double x) {
        return 1 / (1 + Math.exp(-1.5976 * x - 0.07056 * x * x * x));
    }

    /** The border, and within it what is brighter than its neighbours' mean. */
    private boolean[] begun() {
        var begun = new boolean[seen.length];
        double mean = 0;
        for (var v : seen) {
            mean += v / seen.length;
        }
        for (var k = 0; k < begun.length; k++) {
            var i = k % size;
            var j = k / size;
            if (i == 0 || j == 0) {
                begun[k] = true;
            } else if (i == size - 1 || j == size - 1) {
                begun[k] = (i == size - 1 ? j : i) % 2 == 0;
            } else {
                var around = (seen[k - 1] + seen[k + 1] + seen[k - size] + seen[k + size]) / 4;
                begun[k] = seen[k] + 0.5 * (seen[k] - around) > mean;
            }
        }
        return begun;
    }

    /** Sets contrast and what is left unexplained, by least squares; light that slopes over the symbol counts as explained. */
    private void level() {
        var shown = new double[seen.length];
        double meanShown = 0;
        double meanSeen = 0;
        for (var k = 0; k < seen.length; k++) {
            shown[k] = blurredAt(k);
            meanShown += shown[k] / seen.length;
            meanSeen += seen[k] / (double) seen.length;
        }
        double both = 0;
        double own = 0;
        for (var k = 0; k < seen.length; k++) {
            both += (shown[k] - meanShown) * (seen[k] - meanSeen);
            own += (shown[k] - meanShown) * (shown[k] - meanShown);
        }
        contrast = own == 0 ? 0 : both / own;
        double slopeI = 0;
        double slopeJ = 0;
        double norm = 0;
        for (var k = 0; k < seen.length; k++) {
            rest[k] = seen[k] - meanSeen - contrast * (shown[k] - meanShown);
            slopeI += rest[k] * off(k % size);
            slopeJ += rest[k] * off(k / size);
            norm += off(k % size) * off(k % size);
        }
        for (var k = 0; k < seen.length; k++) {
            rest[k] -= (slopeI * off(k % size) + slopeJ * off(k / size)) / norm;
        }
    }

    private double off(int i) {
        return i - (size - 1) / 2.0;
    }

    private double blurredAt(int k) {
        double sum = 0;
        for (var dj = -REACH; dj <= REACH; dj++) {
            for (var di = -REACH; di <= REACH; di++) {
                var i = k % size + di;
                var j = k / size + dj;
                if (i >= 0 && j >= 0 && i < size && j < size && ink[j * size + i]) {
                    sum += kernel[di + REACH] * kernel[dj + REACH];
                }
            }
        }
        return sum;
    }

    /** Changes each module that explains more if it is the other; whether there was any. */
    private boolean improved() {
        var changed = false;
        for (var k = 0; k < seen.length; k++) {
            var change = ink[k] ? -contrast : contrast;
            if (gain(k, change) > 0) {
                ink[k] = !ink[k];
                explain(k, change);
                changed = true;
            }
        }
        return changed;
    }

    private double gain(int k, double change) {
        double gain = 0;
        for (var dj = -REACH; dj <= REACH; dj++) {
            for (var di = -REACH; di <= REACH; di++) {
                var i = k % size + di;
                var j = k / size + dj;
                if (i >= 0 && j >= 0 && i < size && j < size) {
                    var part = change * kernel[di + REACH] * kernel[dj + REACH];
                    gain += part * (2 * rest[j * size + i] - part);
                }
            }
        }
        return gain;
    }

    private void explain(int k, double change) {
        for (var dj = -REACH; dj <= REACH; dj++) {
            for (var di = -REACH; di <= REACH; di++) {
                var i = k % size + di;
                var j = k / size + dj;
                if (i >= 0 && j >= 0 && i < size && j < size) {
                    rest[j * size + i] -= change * kernel[di + REACH] * kernel[dj + REACH];
                }
            }
        }
    }
}
