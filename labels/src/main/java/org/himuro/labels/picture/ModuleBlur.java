package org.himuro.labels.picture;

/** How much of its brightness each module of a square symbol shows at its neighbours. Of normal shape, the same along both sides. */
final class ModuleBlur {
    private static final int REACH = 2;

    private final int size;
    private final double[] kernel = new double[2 * REACH + 1];
    private final double[] shared;

    /**
     * @param size modules a side
     * @param deviation of the blur, in modules
     */
    ModuleBlur(int size, double deviation) {
        this.size = size;
        for (var d = 0; d <= REACH; d++) {
            kernel[REACH + d] = below((d + 0.5) / deviation) - below((d - 0.5) / deviation);
            kernel[REACH - d] = kernel[REACH + d];
        }
        shared = new double[size * size];
        for (var a = 0; a < size; a++) {
            for (var b = 0; b < size; b++) {
                shared[a * size + b] = sharedAlong(a, b);
            }
        }
    }

    int size() {
        return size;
    }

    /** The part of a normal distribution below {@code x}, to about a thousandth. */
    private static double below(double x) {
        return 1 / (1 + Math.exp(-1.5976 * x - 0.07056 * x * x * x));
    }

    private double sharedAlong(int a, int b) {
        double sum = 0;
        for (var i = Math.max(0, Math.max(a, b) - REACH); i <= Math.min(size - 1, Math.min(a, b) + REACH); i++) {
            sum += kernel[i - a + REACH] * kernel[i - b + REACH];
        }
        return sum;
    }

    /** How much two modules show at the same places: the sum of the products. */
    double shared(int k, int other) {
        return shared[k % size * size + other % size] * shared[k / size * size + other / size];
    }

    /** What is seen of values given row by row; beyond the symbol is nothing. */
    double[] blurred(double[] values) {
        return acrossTurned(acrossTurned(values));
    }

    /** Along the rows, with columns handed back as rows: done twice it blurs both ways. */
    private double[] acrossTurned(double[] values) {
        var out = new double[values.length];
        for (var j = 0; j < size; j++) {
            for (var i = 0; i < size; i++) {
                double sum = 0;
                for (var at = Math.max(0, i - REACH); at <= Math.min(size - 1, i + REACH); at++) {
                    sum += kernel[at - i + REACH] * values[j * size + at];
                }
                out[i * size + j] = sum;
            }
        }
        return out;
    }

    /** Takes from values blurred twice what a module of this brightness has in them. */
    void subtract(double[] blurredTwice, int module, double brightness) {
        var i = module % size;
        var j = module / size;
        for (var y = Math.max(0, j - 2 * REACH); y <= Math.min(size - 1, j + 2 * REACH); y++) {
            var row = brightness * shared[j * size + y];
            for (var x = Math.max(0, i - 2 * REACH); x <= Math.min(size - 1, i + 2 * REACH); x++) {
                blurredTwice[y * size + x] -= row * shared[i * size + x];
            }
        }
    }
}
