package org.himuro.labels.picture;

import java.util.stream.IntStream;

/**
 * A picture in grey, 0 = black to 255 = white; x to the right, y down. Its pixels are never changed once it is handed out.
 *
 * @param pixels one byte a pixel, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of fifty megapixels would serve nothing
record Gray(int width, int height, byte[] pixels) {
    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** The brightness at a place between pixels; outside the picture that of its edge. */
    float at(double x, double y) {
        var cx = Math.clamp(x, 0, width - 1.001);
        var cy = Math.clamp(y, 0, height - 1.001);
        var ix = (int) cx;
        var iy = (int) cy;
        var fx = (float) (cx - ix);
        var fy = (float) (cy - iy);
        var i = iy * width + ix;
        var right = width > 1 ? 1 : 0;
        var below = height > 1 ? width : 0;
        var top = (pixels[i] & 0xFF) * (1 - fx) + (pixels[i + right] & 0xFF) * fx;
        var bottom = (pixels[i + below] & 0xFF) * (1 - fx) + (pixels[i + below + right] & 0xFF) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    /** The picture made smaller: each pixel the mean of {@code factor} by {@code factor}. */
    Gray reduced(int factor) {
        if (factor <= 1) {
            return this;
        }
        var w = Math.max(1, width / factor);
        var h = Math.max(1, height / factor);
        var out = new byte[w * h];
        IntStream.range(0, h).parallel().forEach(y -> {
            var sums = new int[w];
            for (var dy = 0; dy < factor; dy++) {
                addRow(Math.min(height - 1, y * factor + dy), factor, sums);
            }
            for (var x = 0; x < w; x++) {
                out[y * w + x] = (byte) (sums[x] / (factor * factor));
            }
        });
        return new Gray(w, h, out);
    }

    private void addRow(int y, int factor, int[] sums) {
        var row = y * width;
        for (var x = 0; x < sums.length; x++) {
            var sum = 0;
            for (var at = x * factor; at < (x + 1) * factor; at++) {
                sum += pixels[row + Math.min(width - 1, at)] & 0xFF;
            }
            sums[x] += sum;
        }
    }

    /** A rectangle of the picture, as much of it as lies inside; at least one pixel. */
    Gray part(int left, int top, int right, int bottom) {
        var x = Math.clamp(left, 0, width - 1);
        var y = Math.clamp(top, 0, height - 1);
        var w = Math.clamp(right, x + 1, width) - x;
        var h = Math.clamp(bottom, y + 1, height) - y;
        var out = new byte[w * h];
        for (var row = 0; row < h; row++) {
            System.arraycopy(pixels, (y + row) * width + x, out, row * w, w);
        }
        return new Gray(w, h, out);
    }

    /** Columns in reverse order, as in a mirror. */
    Gray mirrored() {
        var out = new byte[pixels.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                out[y * width + x] = pixels[y * width + width - 1 - x];
            }
        }
        return new Gray(width, height, out);
    }

    /** Turned by a quarter, clockwise. */
    Gray turned() {
        var out = new byte[pixels.length];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                out[x * height + height - 1 - y] = pixels[y * width + x];
            }
        }
        return new Gray(height, width, out);
    }
}
