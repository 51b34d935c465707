package org.himuro.labels.picture;

import java.util.random.RandomGenerator;

/** What lies over a tube's bottom: frost with thick and thin places, scratches, a lamp's reflection. */
final class Veil {
    private static final int SPOTS = 14;

    private final double frost;
    private final double[][] spots;
    private final double[][] scratches;
    private final double[] glare;

    /** @param flat the bottom's radius and @param module a module, in the same pixels */
    Veil(RealLook look, double flat, double module, RandomGenerator random) {
        frost = look.at(Trait.FROST);
        spots = new double[frost > 0 ? SPOTS : 0][];
        for (var k = 0; k < spots.length; k++) {
            spots[k] = new double[] {
                flat * random.nextDouble(-1, 1),
                flat * random.nextDouble(-1, 1),
                flat * random.nextDouble(0.08, 0.4),
                random.nextDouble(-0.5, 0.5)
            };
        }
        scratches = new double[(int) look.at(Trait.SCRATCHES)][];
        for (var k = 0; k < scratches.length; k++) {
            var a = random.nextDouble(Math.PI);
            scratches[k] = new double[] {
                Math.cos(a),
                Math.sin(a),
                flat * random.nextDouble(-0.6, 0.6),
                module * random.nextDouble(0.25, 0.6),
                random.nextBoolean() ? random.nextDouble(150, 220) : random.nextDouble(10, 50),
                flat * random.nextDouble(0.4, 1)
            };
        }
        var a = random.nextDouble(2 * Math.PI);
        var far = flat * random.nextDouble(0.9, 1.05);
        glare = new double[] {
            far * Math.cos(a),
            far * Math.sin(a),
            flat * random.nextDouble(0.08, 0.2),
            random.nextDouble() < look.at(Trait.GLARE) ? 255 : 0
        };
    }

    /** The brightness seen where the bottom itself shows {@code seen}; place from the bottom's middle. */
    double over(double seen, double dx, double dy) {
        var v = seen;
        for (var s : scratches) {
            var along = dx * s[0] + dy * s[1];
            var across = Math.abs(dy * s[0] - dx * s[1] - s[2]);
            if (Math.abs(along) < s[5] && across < s[3]) {
                v += (s[4] - v) * Math.min(1, 2 * (1 - across / s[3]));
            }
        }
        if (frost > 0) {
            var thick = 0.7 * frost;
            for (var s : spots) {
                var d = ((dx - s[0]) * (dx - s[0]) + (dy - s[1]) * (dy - s[1])) / (s[2] * s[2]);
                thick += d < 4 ? frost * s[3] * Math.exp(-d) : 0;
            }
            v += (228 - v) * Math.clamp(thick, 0, 0.97);
        }
        if (glare[3] > 0) {
            var d = ((dx - glare[0]) * (dx - glare[0]) + (dy - glare[1]) * (dy - glare[1])) / (glare[2] * glare[2]);
            v += (255 - v) * Math.exp(-d);
        }
        return v;
    }
}
