package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How much brightness changes from pixel to pixel, at a coarser scale than the picture's. */
final class Texture {
    private static final int CLIP = 80;
    private static final int BINS = 32;

    private final int factor;
    private final int width;
    private final int height;
    private final float[] change;

    Texture(Gray picture, int factor) {
        var small = picture.reduced(factor);
        this.factor = factor;
        width = small.width();
        height = small.height();
        change = new float[width * height];
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var dx = Math.abs(small.at(x + 1, y) - small.at(x - 1, y));
                var dy = Math.abs(small.at(x, y + 1) - small.at(x, y - 1));
                change[y * width + x] = Math.min(CLIP, dx + dy);
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
                var d = Math.hypot(px - cx, py - cy);
                if (d <= r && d >= in) {
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
        var lags = new ArrayList<Step>();
        for (var lx = (int) (shortest / factor); lx <= longest / factor + 1; lx++) {
            var most = Math.max(1, (int) Math.ceil(lx * 0.14));
            for (var ly = -most; ly <= most; ly++) {
                lags.add(new Step(lx, ly, -ly, lx, Math.min(alike(lx, ly, mean), alike(-ly, lx, mean))));
            }
        }
        return lags.stream()
                .filter(s -> lags.stream()
                        .noneMatch(
                                o -> Math.hypot(o.ax() - s.ax(), o.ay() - s.ay()) < 2.5 && o.likeness() > s.likeness()))
                .sorted(Comparator.comparingDouble(Step::likeness).reversed())
                .limit(4)
                .map(s -> finer(s, mean))
                .toList();
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

    private double alike(int lx, int ly, float mean) {
        double cross = 0;
        double own = 0;
        double moved = 0;
        var fromX = Math.max(0, -lx);
        var toX = Math.min(width, width - lx);
        for (var y = Math.max(0, -ly); y < Math.min(height, height - ly); y += 2) {
            for (var x = fromX; x < toX; x++) {
                var a = change[y * width + x] - mean;
                var b = change[(y + ly) * width + x + lx] - mean;
                cross += a * b;
                own += a * a;
                moved += b * b;
            }
        }
        return own == 0 || moved == 0 ? 0 : cross / Math.sqrt(own * moved);
    }

    /** The places within one step of a lattice around which, taken over the whole picture, most changes: first where tubes are. */
    List<Lattice> phases(Step step) {
        var small = new Lattice(0, 0, step.ax() / factor, step.ay() / factor, step.bx() / factor, step.by() / factor);
        var sums = new double[BINS * BINS];
        var counts = new int[BINS * BINS];
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var i = small.column(x, y);
                var j = small.row(x, y);
                var bin = (int) ((j - Math.floor(j)) * BINS) % BINS * BINS + (int) ((i - Math.floor(i)) * BINS) % BINS;
                sums[bin] += change[y * width + x];
                counts[bin]++;
            }
        }
        var busy = new double[BINS * BINS];
        for (var bin = 0; bin < busy.length; bin++) {
            busy[bin] = around(bin, sums, counts);
        }
        return peaks(busy).stream()
                .map(bin -> step.from(
                        step.from(0, 0).px((bin % BINS + 0.5) / BINS, (bin / BINS + 0.5) / BINS),
                        step.from(0, 0).py((bin % BINS + 0.5) / BINS, (bin / BINS + 0.5) / BINS)))
                .toList();
    }

    private static double around(int centre, double[] sums, int[] counts) {
        var r = BINS * 0.2;
        double sum = 0;
        for (var dy = (int) -r; dy <= r; dy++) {
            for (var dx = (int) -r; dx <= r; dx++) {
                var at = Math.floorMod(centre / BINS + dy, BINS) * BINS + Math.floorMod(centre % BINS + dx, BINS);
                sum += dx * dx + dy * dy <= r * r && counts[at] > 0 ? sums[at] / counts[at] : 0;
            }
        }
        return sum;
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
