package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much brightness changes from pixel to pixel, at a coarser scale than the picture's. */
final class Texture {
    private static final int CLIP = 80;
    private static final int BINS = 12;
    private static final int BUSIEST = 6;

    private final int factor;
    private final int width;
    private final int height;
    private final byte[] change;

    Texture(Gray picture, int factor) {
        var small = picture.reduced(factor);
        this.factor = factor;
        width = small.width();
        height = small.height();
        change = new byte[width * height];
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var dx = Math.abs(small.at(x + 1, y) - small.at(x - 1, y));
                var dy = Math.abs(small.at(x, y + 1) - small.at(x, y - 1));
                change[y * width + x] = (byte) Math.min(CLIP, dx + dy);
            }
        }
    }

    /** The mean change between two distances from a place; distances and place in pixels of the whole picture. */
    double mean(double x, double y, double inner, double outer) {
        var cx = x / factor;
        var cy = y / factor;
        var r = outer / factor;
        var in = inner / factor;
        double sum = 0;
        var count = 0;
        for (var py = (int) Math.max(1, cy - r); py <= Math.min(height - 2, cy + r); py++) {
            for (var px = (int) Math.max(1, cx - r); px <= Math.min(width - 2, cx + r); px++) {
                var d = (px - cx) * (px - cx) + (py - cy) * (py - cy);
                if (d <= r * r && d >= in * in) {
                    sum += change[py * width + px];
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** The steps to the right and lower neighbour, with how alike the picture and its moved copies are. */
    record Step(double ax, double ay, double bx, double by, double likeness) {
        double length() {
            return Math.hypot(ax, ay);
        }

        Lattice from(double x, double y) {
            return new Lattice(x, y, ax, ay, bx, by);
        }
    }

    /** The steps, in pixels of the whole picture, by which the picture repeats itself both across and down; most alike first. */
    List<Step> steps(double shortest, double longest) {
        var mean = mean();
        var lags = IntStream.rangeClosed((int) (shortest / factor), (int) (longest / factor + 1))
                .parallel()
                .boxed()
                .flatMap(lx -> lags(lx, mean))
                .toList();
        return lags.stream()
                .filter(s -> lags.stream()
                        .noneMatch(
                                o -> Math.hypot(o.ax() - s.ax(), o.ay() - s.ay()) < 2.5 && o.likeness() > s.likeness()))
                .sorted(Comparator.comparingDouble(Step::likeness).reversed())
                .limit(4)
                .map(s -> finer(s, mean))
                .toList();
    }

    private Stream<Step> lags(int lx, float mean) {
        var most = Math.max(1, (int) Math.ceil(lx * 0.14));
        return IntStream.rangeClosed(-most, most)
                .mapToObj(ly -> new Step(lx, ly, -ly, lx, Math.min(alike(lx, ly, mean), alike(-ly, lx, mean))));
    }

    private Step finer(Step step, float mean) {
        var a = finer(step.ax(), step.ay(), mean);
        var b = finer(step.bx(), step.by(), mean);
        return new Step(a[0] * factor, a[1] * factor, b[0] * factor, b[1] * factor, step.likeness());
    }

    /** Four steps at once tell one step to a quarter of a pixel. */
    private double[] finer(double stepX, double stepY, float mean) {
        var best = new double[] {stepX, stepY};
        for (var times = 2; times <= 4; times += 2) {
            var likeness = -1.0;
            var fromX = best[0] * times;
            var fromY = best[1] * times;
            for (var d = 0; d < 25; d++) {
                var x = (int) Math.round(fromX) + d % 5 - 2;
                var y = (int) Math.round(fromY) + d / 5 - 2;
                var alike = alike(x, y, mean);
                if (alike > likeness) {
                    likeness = alike;
                    best = new double[] {(double) x / times, (double) y / times};
                }
            }
        }
        return best;
    }

    private float mean() {
        double sum = 0;
        for (var c : change) {
            sum += c;
        }
        return (float) (sum / change.length);
    }

    /**
     * How alike the picture and its copies are, moved by one and by three steps of a lattice, across and down; where they are least so.
     * Three steps tell one step to a third, one step tells it from two thirds and four thirds of another.
     */
    double repeats(Lattice lattice) {
        var mean = mean();
        return IntStream.of(1, 3)
                .mapToDouble(times -> Math.min(
                        alike(lattice.ax() * times, lattice.ay() * times, mean),
                        alike(lattice.bx() * times, lattice.by() * times, mean)))
                .min()
                .orElse(0);
    }

    private double alike(double x, double y, float mean) {
        return alike((int) Math.round(x / factor), (int) Math.round(y / factor), mean);
    }

    private double alike(int lx, int ly, float mean) {
        double cross = 0;
        double own = 0;
        double moved = 0;
        var from = Math.max(0, -lx);
        var count = Math.max(0, width - Math.abs(lx));
        for (var y = Math.max(0, -ly); y < Math.min(height, height - ly); y += 2) {
            var here = y * width + from;
            var there = here + ly * width + lx;
            var sumOwn = 0;
            var sumMoved = 0;
            var sumCross = 0;
            var squaresOwn = 0;
            var squaresMoved = 0;
            for (var k = 0; k < count; k++) {
                int a = change[here + k];
                int b = change[there + k];
                sumOwn += a;
                sumMoved += b;
                sumCross += a * b;
                squaresOwn += a * a;
                squaresMoved += b * b;
            }
            cross += sumCross - mean * ((double) sumOwn + sumMoved) + (double) mean * mean * count;
            own += squaresOwn - 2.0 * mean * sumOwn + (double) mean * mean * count;
            moved += squaresMoved - 2.0 * mean * sumMoved + (double) mean * mean * count;
        }
        return own == 0 || moved == 0 ? 0 : cross / Math.sqrt(own * moved);
    }

    /**
     * The places within one step of a lattice around which, in the six busiest wells, most changes: first where tubes are. The
     * busiest, because the walls of many empty wells would outvote few tubes.
     */
    List<Lattice> phases(Step step) {
        var sums = summed();
        var reach = 0.17 * step.length() / factor;
        var busy = new double[BINS * BINS];
        for (var bin = 0; bin < busy.length; bin++) {
            busy[bin] = busiest(phase(step, bin), sums, reach);
        }
        return peaks(busy).stream().map(bin -> phase(step, bin)).toList();
    }

    private static Lattice phase(Step step, int bin) {
        var origin = step.from(0, 0);
        var i = (bin % BINS + 0.5) / BINS;
        var j = (bin / BINS + 0.5) / BINS;
        return step.from(origin.px(i, j), origin.py(i, j));
    }

    /** Sums of all changes above and left of each place; they may run over, their differences are right all the same. */
    private int[] summed() {
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++) {
            var row = 0;
            for (var x = 0; x < width; x++) {
                row += change[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }

    private double busiest(Lattice lattice, int[] sums, double reach) {
        var all = new ArrayList<Integer>();
        var most = (int) ((width + height) * factor / lattice.pitch()) + 2;
        for (var j = -most; j <= most; j++) {
            for (var i = -most; i <= most; i++) {
                var x = lattice.px(i, j) / factor;
                var y = lattice.py(i, j) / factor;
                if (x > reach && y > reach && x < width - reach - 1 && y < height - reach - 1) {
                    all.add(square(sums, (int) (x - reach), (int) (y - reach), (int) (2 * reach) + 1));
                }
            }
        }
        return all.stream()
                .sorted(Comparator.reverseOrder())
                .limit(BUSIEST)
                .mapToDouble(v -> v)
                .sum();
    }

    private int square(int[] sums, int x, int y, int side) {
        var w = width + 1;
        var right = Math.min(width, x + side);
        var below = Math.min(height, y + side);
        return sums[below * w + right] - sums[y * w + right] - sums[below * w + x] + sums[y * w + x];
    }

    /** The three busiest bins that are not beside one another. */
    private static List<Integer> peaks(double[] busy) {
        var peaks = new ArrayList<Integer>();
        IntStream.range(0, busy.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer bin) -> busy[bin]).reversed())
                .forEach(bin -> {
                    if (peaks.size() < 3 && peaks.stream().noneMatch(p -> near(p, bin))) {
                        peaks.add(bin);
                    }
                });
        return peaks;
    }

    private static boolean near(int a, int b) {
        var dx = Math.abs(a % BINS - b % BINS);
        var dy = Math.abs(a / BINS - b / BINS);
        return Math.hypot(Math.min(dx, BINS - dx), Math.min(dy, BINS - dy)) < BINS / 3.5;
    }
}
