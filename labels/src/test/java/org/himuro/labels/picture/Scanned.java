package org.himuro.labels.picture;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What lens, lamp and sensor of a scanner make of a rack: blur, uneven light, noise that runs along its lines. */
final class Scanned {
    private final RealLook look;
    private final int width;
    private final int height;

    Scanned(RealLook look, int width, int height) {
        this.look = look;
        this.width = width;
        this.height = height;
    }

    void apply(float[] seen, RandomGenerator random) {
        var sigma = look.at(Trait.BLUR) * look.at(Trait.MODULE);
        if (sigma > 0.2) {
            blur(seen, sigma);
        }
        var lit = random.nextInt(4);
        var negative = look.at(Trait.NEGATIVE) > 0;
        var seed = random.nextLong();
        IntStream.range(0, height).parallel().forEach(py -> {
            var own = new SplittableRandom(seed + py);
            var line = look.at(Trait.GRAIN) * own.nextGaussian();
            for (var px = 0; px < width; px++) {
                var across = (lit % 2 == 0 ? px : width - px) / (double) width;
                var down = (lit < 2 ? py : height - py) / (double) height;
                var v = negative ? 245 - 0.9 * seen[py * width + px] : seen[py * width + px];
                v = v * (1 - look.at(Trait.LIGHT) * (0.6 * across + 0.4 * down)) + line;
                seen[py * width + px] = (float) Math.clamp(v + look.at(Trait.NOISE) * own.nextGaussian(), 0, 255);
            }
        });
    }

    private void blur(float[] seen, double sigma) {
        var reach = (int) Math.ceil(2.5 * sigma);
        var kernel = new float[reach + 1];
        float sum = 0;
        for (var k = 0; k <= reach; k++) {
            kernel[k] = (float) Math.exp(-k * k / (2 * sigma * sigma));
            sum += k == 0 ? kernel[k] : 2 * kernel[k];
        }
        for (var k = 0; k <= reach; k++) {
            kernel[k] /= sum;
        }
        IntStream.range(0, height).parallel().forEach(y -> line(seen, y * width, 1, width, kernel));
        IntStream.range(0, width).parallel().forEach(x -> line(seen, x, width, height, kernel));
    }

    private static void line(float[] seen, int from, int step, int count, float[] kernel) {
        var out = new float[count];
        for (var k = 0; k < count; k++) {
            var v = kernel[0] * seen[from + k * step];
            for (var d = 1; d < kernel.length; d++) {
                v += kernel[d]
                        * (seen[from + Math.max(0, k - d) * step] + seen[from + Math.min(count - 1, k + d) * step]);
            }
            out[k] = v;
        }
        for (var k = 0; k < count; k++) {
            seen[from + k * step] = out[k];
        }
    }
}
