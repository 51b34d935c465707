package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the solid border: two straight lines that meet at a right angle, each with ink on it and none outside. Every angle is
 * tried, because tubes stand turned in their wells; what is long and straight wins over rims and digits, which are neither.
 */
final class CornerSearch {
    private static final int ANGLES = 36;
    private static final int KEPT = 10;

    private final Patch patch;
    private final Window window;
    private final Scale scale;
    private final int n;
    private final double h;
    private final float clip;

    /** Where to look: the symbol's centre is within {@code reach} of x, y; all of it within {@code radius}. */
    record Window(double x, double y, double radius, double reach) {}

    /**
     * What to look for.
     *
     * @param sides lengths between the outermost module centres of a side, in pixels
     * @param module about the distance of modules, in pixels
     * @param signs 1 = bright ink, -1 = dark ink
     * @param mirrored whether symbols are seen as in a mirror; both where it is not known
     */
    record Scale(List<Double> sides, double module, List<Integer> signs, List<Boolean> mirrored) {
        Scale(List<Double> sides, double module, List<Integer> signs) {
            this(sides, module, signs, List.of(false, true));
        }
    }

    /** A corner with sides; {@code sign} as in {@link Scale}. */
    record Seed(double x, double y, double ux, double uy, double vx, double vy, double side, int sign, double score) {
        Fit fit(int size) {
            var m = side / (size - 1);
            return new Fit(size, x, y, ux * m, uy * m, vx * m, vy * m);
        }
    }

    CornerSearch(Patch patch, Window window, Scale scale) {
        this.patch = patch;
        this.window = window;
        this.scale = scale;
        h = Math.max(0.6, scale.module() / 2);
        n = (int) Math.ceil(2 * window.radius() / h);
        clip = Math.max(6, 0.6f * patch.contrast(window.x(), window.y(), Math.max(2, 0.8 * window.reach())));
    }

    /** The best corners, best first; places near one another count once. */
    List<Seed> seeds() {
        var found = new ArrayList<Seed>();
        var lines = new Lines(n);
        for (var a = 0; a < ANGLES; a++) {
            var angle = Math.PI / 2 * a / ANGLES;
            lines.fill(this, Math.cos(angle), Math.sin(angle));
            for (int sign : scale.signs()) {
                for (var side : scale.sides()) {
                    best(lines, angle, sign, side, found);
                }
            }
        }
        found.sort(Comparator.comparingDouble(Seed::score).reversed());
        return apart(found);
    }

    /** One row of what is seen when all is turned by an angle. */
    void row(double cos, double sin, int v, float[] into) {
        var du = -n / 2.0 * h;
        var dv = (v - n / 2.0) * h;
        patch.line(
                window.x() + du * cos - dv * sin, window.y() + du * sin + dv * cos, h * cos, h * sin, n, into, v * n);
    }

    int outside() {
        return (int) Math.max(2, Math.round(scale.module() / h));
    }

    float clip() {
        return clip;
    }

    /** For one angle and length the best corner of each of the four directions. */
    private void best(Lines lines, double angle, int sign, double side, List<Seed> found) {
        var length = (int) Math.round(side / h);
        if (length < 4 || length >= n) {
            return;
        }
        for (var corner = 0; corner < 4; corner++) {
            var su = corner % 2 == 0 ? 1 : -1;
            var sv = corner < 2 ? 1 : -1;
            var u0 = su > 0 ? 0 : length;
            var v0 = sv > 0 ? 0 : length;
            for (var tile = 0; tile < 4; tile++) {
                var at = bestOf(lines, new Corner(su, sv, length, sign), u0, v0, tile);
                if (at != null && at.score > 0) {
                    found.add(seed(angle, at, new Corner(su, sv, length, sign), side));
                }
            }
        }
    }

    /** Which way the two sides go from the corner, and how far; {@code sign} as in {@link Scale}. */
    record Corner(int su, int sv, int length, int sign) {}

    private record At(int u, int v, float score) {}

    private @org.jspecify.annotations.Nullable At bestOf(Lines lines, Corner c, int u0, int v0, int tile) {
        var reach = window.reach() / h;
        var span = n - c.length();
        var left = u0 + (tile % 2) * span / 2;
        var right = u0 + (tile % 2 + 1) * span / 2;
        var middle = n / 2.0 - c.su() * c.length() / 2.0;
        At best = null;
        for (var v = v0 + tile / 2 * span / 2; v < v0 + (tile / 2 + 1) * span / 2; v++) {
            var cv = v + c.sv() * c.length() / 2.0 - n / 2.0;
            if (Math.abs(cv) <= reach) {
                var half = Math.sqrt(reach * reach - cv * cv);
                var from = (int) Math.max(left, Math.ceil(middle - half));
                var to = (int) Math.min(right, Math.floor(middle + half) + 1);
                best = bestOfRow(lines, c, v, from, to, best);
            }
        }
        return best;
    }

    private static @org.jspecify.annotations.Nullable At bestOfRow(
            Lines lines, Corner c, int v, int from, int to, @org.jspecify.annotations.Nullable At before) {
        var row = lines.row(c, v);
        var most = before == null ? 0 : before.score();
        var place = -1;
        for (var u = from; u < to; u++) {
            var score = row.score(u, most);
            if (score > most) {
                most = score;
                place = u;
            }
        }
        return place < 0 ? before : new At(place, v, most);
    }

    private Seed seed(double angle, At at, Corner c, double side) {
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        var du = (at.u() - n / 2.0) * h;
        var dv = (at.v() - n / 2.0) * h;
        return new Seed(
                window.x() + du * cos - dv * sin,
                window.y() + du * sin + dv * cos,
                c.su() * cos,
                c.su() * sin,
                -c.sv() * sin,
                c.sv() * cos,
                side,
                c.sign(),
                at.score() * Math.sqrt(side));
    }

    private List<Seed> apart(List<Seed> sorted) {
        var kept = new ArrayList<Seed>();
        for (var seed : sorted) {
            if (kept.stream().filter(k -> k.sign() == seed.sign()).count() < KEPT
                    && kept.stream().noneMatch(k -> same(k, seed))) {
                kept.add(seed);
            }
        }
        return kept;
    }

    private boolean same(Seed a, Seed b) {
        return a.sign() == b.sign()
                && Math.hypot(a.x() - b.x(), a.y() - b.y()) < 1.6 * scale.module()
                && a.ux() * b.ux() + a.uy() * b.uy() > 0.97
                && Math.abs(a.side() - b.side()) < 0.08 * a.side();
    }
}
