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
    private final double[] shown;
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
        ink = new boolean[seen.length];
        shown = new double[seen.length];
        rest = new double[seen.length];
        begin();
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
    private void begin() {
        double mean = 0;
        for (var v : seen) {
            mean += v / seen.length;
        }
        for (var k = 0; k < seen.length; k++) {
            if (isInkAtFirst(k, mean)) {
                turn(k);
            }
        }
    }

    private boolean isInkAtFirst(int k, double mean) {
        var i = k % size;
        var j = k / size;
        if (i == 0 || j == 0) {
            return true;
        }
        if (i == size - 1 || j == size - 1) {
            return (i == size - 1 ? j : i) % 2 == 0;
        }
        var around = (seen[k - 1] + seen[k + 1] + seen[k - size] + seen[k + size]) / 4;
        return seen[k] + 0.5 * (seen[k] - around) > mean;
    }

    /** Sets contrast and what is left unexplained, by least squares; light that slopes over the symbol counts as explained. */
    private void level() {
        double meanShown = 0;
        double meanSeen = 0;
        for (var k = 0; k < seen.length; k++) {
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

    /** Changes each module that explains more if it is the other; whether there was any. */
    private boolean improved() {
        var changed = false;
        for (var k = 0; k < seen.length; k++) {
            if (gain(k, ink[k] ? -contrast : contrast) > 0) {
                turn(k);
                changed = true;
            }
        }
        return changed;
    }

    private double gain(int k, double change) {
        var left = Math.max(0, k % size - REACH);
        var right = Math.min(size - 1, k % size + REACH);
        var above = Math.max(0, k / size - REACH);
        var below = Math.min(size - 1, k / size + REACH);
        double both = 0;
        double own = 0;
        for (var j = above; j <= below; j++) {
            double bothOfRow = 0;
            double ownOfRow = 0;
            for (var i = left; i <= right; i++) {
                var part = kernel[i - k % size + REACH];
                bothOfRow += part * rest[j * size + i];
                ownOfRow += part * part;
            }
            var part = kernel[j - k / size + REACH];
            both += part * bothOfRow;
            own += part * part * ownOfRow;
        }
        return change * (2 * both - change * own);
    }

    /** Makes ink ground, or ground ink, in what is shown and in what is left unexplained. */
    private void turn(int k) {
        ink[k] = !ink[k];
        var change = ink[k] ? 1 : -1;
        var left = Math.max(0, k % size - REACH);
        var right = Math.min(size - 1, k % size + REACH);
        var above = Math.max(0, k / size - REACH);
        var below = Math.min(size - 1, k / size + REACH);
        for (var j = above; j <= below; j++) {
            var ofRow = change * kernel[j - k / size + REACH];
            for (var i = left; i <= right; i++) {
                var part = ofRow * kernel[i - k % size + REACH];
                shown[j * size + i] += part;
                rest[j * size + i] -= contrast * part;
            }
        }
    }
}
