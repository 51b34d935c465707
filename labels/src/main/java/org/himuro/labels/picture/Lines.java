package org.himuro.labels.picture;

import org.himuro.labels.picture.CornerSearch.Corner;

/** For one angle: how much brighter each place is than the one left of it, and above it, summed up along columns and rows. */
final class Lines {
    private final int n;
    private final float[] bright;
    private final float[] down;
    private final float[] across;
    private int d = 1;

    Lines(int n) {
        this.n = n;
        bright = new float[n * n];
        down = new float[(n + 1) * (n + 1)];
        across = new float[(n + 1) * (n + 1)];
    }

    void fill(CornerSearch search, double cos, double sin) {
        for (var v = 0; v < n; v++) {
            search.row(cos, sin, v, bright);
        }
        d = search.outside();
        var clip = search.clip();
        for (var v = 0; v < n; v++) {
            var i = v * (n + 1);
            var above = Math.max(0, v - d) * n;
            float sum = 0;
            for (var u = 0; u < n; u++) {
                var here = bright[v * n + u];
                down[i + u + n + 1] = down[i + u] + Math.clamp(here - bright[v * n + Math.max(0, u - d)], -clip, clip);
                sum += Math.clamp(here - bright[above + u], -clip, clip);
                across[i + u + 1] = sum;
            }
        }
    }

    /** The corners of one row. */
    Row row(Corner c, int v) {
        var from = Math.min(v, v + c.sv() * c.length()) * (n + 1);
        var to = from + c.length() * (n + 1);
        var at = (c.sv() > 0 ? v : Math.min(n - 1, v + d)) * (n + 1);
        return new Row(c, from, to, at);
    }

    /** A corner's row, with where its lines begin and end in the sums. */
    final class Row {
        private final int from;
        private final int to;
        private final int at;
        private final int left;
        private final int right;
        private final int beside;
        private final float alongDown;
        private final float alongAcross;

        private Row(Corner c, int from, int to, int at) {
            this.from = from;
            this.to = to;
            this.at = at;
            left = Math.min(0, c.su() * c.length());
            right = left + c.length();
            beside = c.su() > 0 ? 0 : d;
            alongDown = (float) c.su() * c.sign() / c.length();
            alongAcross = (float) c.sv() * c.sign() / c.length();
        }

        /**
         * How much both lines from the corner at {@code u} have ink on them and none outside: the mean of the weaker, if it is more
         * than {@code least}; else {@code least}. Most places are passed over by their first line.
         */
        float score(int u, float least) {
            var column = Math.min(n - 1, u + beside);
            var downwards = alongDown * (down[to + column] - down[from + column]);
            if (!(downwards > least)) {
                return least;
            }
            var sideways = alongAcross * (across[at + u + right] - across[at + u + left]);
            return sideways > least ? Math.min(downwards, sideways) : least;
        }
    }
}
