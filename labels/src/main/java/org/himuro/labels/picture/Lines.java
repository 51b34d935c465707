package org.himuro.labels.picture;

/** For one angle: how much brighter each place is than the place outside it, summed up along rows and columns. */
final class Lines {
    private final int n;
    private final float[] bright;
    private final float[][] along = new float[4][];

    Lines(int n) {
        this.n = n;
        bright = new float[n * n];
        for (var k = 0; k < 4; k++) {
            along[k] = new float[(n + 1) * (n + 1)];
        }
    }

    void fill(CornerSearch search, double cos, double sin) {
        for (var v = 0; v < n; v++) {
            for (var u = 0; u < n; u++) {
                bright[v * n + u] = search.brightness(cos, sin, u, v);
            }
        }
        var d = search.outside();
        for (var v = 0; v < n; v++) {
            for (var u = 0; u < n; u++) {
                sum(0, u, v, step(u, v, -d, 0, search.clip()), true);
                sum(1, u, v, step(u, v, d, 0, search.clip()), true);
                sum(2, u, v, step(u, v, 0, -d, search.clip()), false);
                sum(3, u, v, step(u, v, 0, d, search.clip()), false);
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
        var s = along[side > 0 ? 0 : 1];
        var from = Math.min(v, v + length);
        var to = Math.max(v, v + length);
        return (s[to * (n + 1) + u] - s[from * (n + 1) + u]) / (to - from);
    }

    /** The same for a horizontal line with the symbol below ({@code side} 1) or above it. */
    double horizontal(int u, int v, int side, int length) {
        var s = along[side > 0 ? 2 : 3];
        var from = Math.min(u, u + length);
        var to = Math.max(u, u + length);
        return (s[v * (n + 1) + to] - s[v * (n + 1) + from]) / (to - from);
    }
}
