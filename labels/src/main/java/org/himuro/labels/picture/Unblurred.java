package org.himuro.labels.picture;

/**
 * Which modules are ink where blur lets each show its neighbours too: that choice is looked for of which the blurred picture is what
 * was seen. Begun with the border that every symbol has; each module, the border's too, then follows what is seen.
 */
final class Unblurred {
    private static final int ROUNDS = 8;
    private static final double LEAST_CONTRAST = 3;
    private static final double EXPLAINED = 0.7;

    private final float[] seen;
    private final int size;
    private final ModuleBlur blur;
    private final boolean[] ink;
    private double contrast;
    private double explained;

    /**
     * Looks for the modules at once.
     *
     * @param seen brightness of each module, row by row, more where there is ink
     */
    Unblurred(float[] seen, ModuleBlur blur) {
        this.seen = seen;
        this.blur = blur;
        size = blur.size();
        ink = begun();
        for (var round = 0; round < ROUNDS; round++) {
            var rest = unexplained();
            if (contrast < LEAST_CONTRAST || !improved(rest)) {
                break;
            }
        }
    }

    /** Whether a symbol so blurred would show most of what was seen; if not, one that is more blurred would show less still. */
    boolean isLikely() {
        return contrast >= LEAST_CONTRAST && explained >= EXPLAINED;
    }

    /** For each module a level below what was seen if it is ink, above if not. */
    float[] levels() {
        var levels = new float[seen.length];
        for (var k = 0; k < levels.length; k++) {
            levels[k] = contrast >= LEAST_CONTRAST && ink[k] ? seen[k] - 1 : seen[k] + 1;
        }
        return levels;
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

    /** What is left by the contrast that explains most, which is set; light that slopes over the symbol counts as explained. */
    private double[] unexplained() {
        var shown = new double[seen.length];
        for (var k = 0; k < shown.length; k++) {
            shown[k] = ink[k] ? 1 : 0;
        }
        shown = blur.blurred(shown);
        double meanShown = 0;
        double meanSeen = 0;
        for (var k = 0; k < seen.length; k++) {
            meanShown += shown[k] / seen.length;
            meanSeen += seen[k] / (double) seen.length;
        }
        double both = 0;
        double ofShown = 0;
        double ofSeen = 0;
        for (var k = 0; k < seen.length; k++) {
            both += (shown[k] - meanShown) * (seen[k] - meanSeen);
            ofShown += (shown[k] - meanShown) * (shown[k] - meanShown);
            ofSeen += (seen[k] - meanSeen) * (seen[k] - meanSeen);
        }
        contrast = ofShown == 0 ? 0 : both / ofShown;
        for (var k = 0; k < seen.length; k++) {
            shown[k] = seen[k] - meanSeen - contrast * (shown[k] - meanShown);
        }
        var left = levelled(shown);
        explained = ofSeen == 0 ? 0 : 1 - left / ofSeen;
        return shown;
    }

    /** Takes its slope from the rest; what is left, squared. */
    private double levelled(double[] rest) {
        double slopeI = 0;
        double slopeJ = 0;
        double norm = 0;
        for (var k = 0; k < rest.length; k++) {
            slopeI += rest[k] * off(k % size);
            slopeJ += rest[k] * off(k / size);
            norm += off(k % size) * off(k % size);
        }
        double left = 0;
        for (var k = 0; k < rest.length; k++) {
            rest[k] -= (slopeI * off(k % size) + slopeJ * off(k / size)) / norm;
            left += rest[k] * rest[k];
        }
        return left;
    }

    private double off(int i) {
        return i - (size - 1) / 2.0;
    }

    /** Changes each module that explains more if it is the other; whether there was any. */
    private boolean improved(double[] rest) {
        var pull = blur.blurred(rest);
        var changed = false;
        for (var k = 0; k < pull.length; k++) {
            var change = ink[k] ? -contrast : contrast;
            if (change * (2 * pull[k] - change * blur.shared(k, k)) > 0) {
                ink[k] = !ink[k];
                blur.subtract(pull, k, change);
                changed = true;
            }
        }
        return changed;
    }
}
