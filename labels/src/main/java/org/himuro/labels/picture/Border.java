package org.himuro.labels.picture;

/** How well what a picture shows agrees with the border of a Data Matrix: two solid sides, two of alternating modules, quiet around. */
final class Border {
    private static final double QUIET = 0.5;

    private final int size;
    private final double[] i;
    private final double[] j;
    private final double[] weight;
    private final boolean[] ink;
    private final float[] seen;

    Border(int size) {
        this.size = size;
        var count = 4 * (size - 1) + 4 * size + 1;
        i = new double[count];
        j = new double[count];
        weight = new double[count];
        ink = new boolean[count];
        seen = new float[count];
        var n = 0;
        for (var k = 0; k < size; k++) {
            n = put(n, k, 0, true, 1);
            n = k > 0 ? put(n, 0, k, true, 1) : n;
            n = k > 0 ? put(n, k, size - 1, k % 2 == 0, 1) : n;
            n = k > 0 && k < size - 1 ? put(n, size - 1, k, k % 2 == 0, 1) : n;
            n = put(n, k, -1, false, QUIET);
            n = put(n, -1, k, false, QUIET);
            n = put(n, k, size, false, QUIET);
            n = put(n, size, k, false, QUIET);
        }
        put(n, -1, -1, false, QUIET);
    }

    private int put(int n, int atI, int atJ, boolean dark, double w) {
        i[n] = atI;
        j[n] = atJ;
        ink[n] = dark;
        weight[n] = w;
        return n + 1;
    }

    int size() {
        return size;
    }

    /**
     * Correlation of the picture with the border, -1 to 1; positive where ink is bright. What is brighter or darker than the
     * border's own ink and ground, as a tube's rim, counts no more than these.
     */
    double correlation(Patch patch, Fit fit) {
        double inkSum = 0;
        double groundSum = 0;
        var inks = 0;
        var grounds = 0;
        for (var n = 0; n < seen.length; n++) {
            seen[n] = patch.at(fit.px(i[n], j[n]), fit.py(i[n], j[n]));
            if (ink[n]) {
                inkSum += seen[n];
                inks++;
            } else if (weight[n] == 1) {
                groundSum += seen[n];
                grounds++;
            }
        }
        return clippedCorrelation(inkSum / inks, groundSum / Math.max(1, grounds));
    }

    private double clippedCorrelation(double inkLevel, double groundLevel) {
        var reach = 0.5 * Math.abs(inkLevel - groundLevel) + 4;
        var low = Math.min(inkLevel, groundLevel) - reach;
        var high = Math.max(inkLevel, groundLevel) + reach;
        double w = 0;
        double sv = 0;
        double st = 0;
        double svv = 0;
        double svt = 0;
        for (var n = 0; n < seen.length; n++) {
            var v = Math.clamp(seen[n], low, high);
            var t = ink[n] ? 1 : 0;
            w += weight[n];
            sv += weight[n] * v;
            st += weight[n] * t;
            svv += weight[n] * v * v;
            svt += weight[n] * v * t;
        }
        var varV = svv / w - sv / w * (sv / w);
        var varT = st / w - st / w * (st / w);
        return varV < 1 ? 0 : (svt / w - sv / w * (st / w)) / Math.sqrt(varV * varT);
    }

    /** The fit moved until it agrees best, by coordinate descent from half a module to a sixteenth. */
    Fit refined(Patch patch, Fit start, double sign) {
        var best = start;
        var bestScore = sign * correlation(patch, start);
        for (var step = 0.5; step > 0.05; step /= 2) {
            for (var round = 0; round < 4; round++) {
                var before = bestScore;
                for (var handle : Fit.Handle.values()) {
                    for (var direction = 0; direction < 4; direction++) {
                        var next = step(best, handle, direction, step);
                        var score = sign * correlation(patch, next);
                        if (score > bestScore && next.isSquare()) {
                            best = next;
                            bestScore = score;
                        }
                    }
                }
                if (bestScore <= before + 1e-4) {
                    break;
                }
            }
        }
        return best;
    }

    /** A step along one of the sides, forth or back. */
    private static Fit step(Fit fit, Fit.Handle handle, int direction, double length) {
        var k = direction % 2 == 0 ? length : -length;
        return direction < 2
                ? fit.moved(handle, k * fit.ax(), k * fit.ay())
                : fit.moved(handle, k * fit.bx(), k * fit.by());
    }
}
