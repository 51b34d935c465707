package org.himuro.labels.picture;

/** For one angle: how much brighter each place is than the one left of it, and above it, summed up along columns and rows. */
final class Lines {
    private final int n;
    private final float[] bright;
    private final float[][] along = new float[2][];
    private int d = 1;

    Lines(int n) {
        this.n = n;
        bright = new float[n * n];
        for (var k = 0; k < 2; k++) {
            along[k] = new float[(n + 1) * (n + 1)];
        }
    }

    void fill(CornerSearch search, double cos, double sin) {
        for (var v = 0; v < n; v++) {
            for (var u = 0; u < n; u++) {
                bright[v * n + u] = search.brightness(cos, sin, u, v);
            }
        }
        d = search.outside();
        for (var v = 0; v < n; v++) {
            for (var u = 0; u < n; u++) {
                sum(0, u, v, step(u, v, -d, 0, search.clip()), true);
                sum(1, u, v, step(u, v, 0, -d, search.clip()), false);
            }
        }
    }

    private float step(int u, int v, int du, int dv, float clip) {
        var ou = Math.clamp(u + du, 0, n - 1);
        var ov = Math.clamp(v + dv, 0, n - 1);
        return Math.clamp(bright[v * n + u] - bright[ov * n + ou], -clip, clip);
    }

    private void sum(int k, int u, int v, float value, boolean down) {
        var i = v * (n + 1) + u;
        if (down) {
            along[k][i + n + 1] = along[k][i] + value;
        } else {
            along[k][i + 1] = along[k][i] + value;
        }
    }

    /** Mean of a vertical line from u, v over {@code length} (down if positive) with the symbol on its right ({@code side} 1) or left. */
    double vertical(int u, int v, int side, int length) {
        var at = side > 0 ? u : Math.min(n - 1, u + d);
        var from = Math.min(v, v + length);
        var to = Math.max(v, v + length);
        return side * (along[0][to * (n + 1) + at] - along[0][from * (n + 1) + at]) / (to - from);
    }

    /** The same for a horizontal line with the symbol below ({@code side} 1) or above it. */
    double horizontal(int u, int v, int side, int length) {
        var at = side > 0 ? v : Math.min(n - 1, v + d);
        var from = Math.min(u, u + length);
        var to = Math.max(u, u + length);
        return side * (along[1][at * (n + 1) + to] - along[1][at * (n + 1) + from]) / (to - from);
    }
}
