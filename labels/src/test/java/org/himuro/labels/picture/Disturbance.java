package org.himuro.labels.picture;

import java.util.random.RandomGenerator;

/** What lens, lamp and sensor do to a picture: blur, uneven light, noise. */
final class Disturbance {
    private Disturbance() {}

    static void apply(byte[] pixels, int width, int height, Look look, RandomGenerator random) {
        if (look.blur() > 0) {
            blur(pixels, width, height, kernel(look.blur()));
        }
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                var light = 1 - look.light() * (0.6 * x / width + 0.4 * y / height);
                var noise = look.noise() > 0 ? look.noise() * random.nextGaussian() : 0;
                var v = (pixels[y * width + x] & 0xFF) * light + noise;
                pixels[y * width + x] = (byte) Math.clamp(Math.round(v), 0, 255);
            }
        }
    }

    private static float[] kernel(double sigma) {
        var r = (int) Math.ceil(2.5 * sigma);
        var k = new float[2 * r + 1];
        float sum = 0;
        for (var i = -r; i <= r; i++) {
            k[i + r] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += k[i + r];
        }
        for (var i = 0; i < k.length; i++) {
            k[i] /= sum;
        }
        return k;
    }

    private static void blur(byte[] pixels, int width, int height, float[] kernel) {
        var line = new float[Math.max(width, height)];
        for (var y = 0; y < height; y++) {
            blur(pixels, y * width, 1, width, kernel, line);
        }
        for (var x = 0; x < width; x++) {
            blur(pixels, x, width, height, kernel, line);
        }
    }

    private static void blur(byte[] pixels, int from, int step, int count, float[] kernel, float[] line) {
        var r = kernel.length / 2;
        for (var i = 0; i < count; i++) {
            float sum = 0;
            for (var k = -r; k <= r; k++) {
                sum += kernel[k + r] * (pixels[from + Math.clamp(i + k, 0, count - 1) * step] & 0xFF);
            }
            line[i] = sum;
        }
        for (var i = 0; i < count; i++) {
            pixels[from + i * step] = (byte) Math.round(line[i]);
        }
    }
}
