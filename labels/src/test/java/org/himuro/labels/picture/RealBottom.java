package org.himuro.labels.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.himuro.labels.picture.CornerSearch.Scale;
import org.himuro.labels.picture.CornerSearch.Window;

/**
 * A tube bottom of a real picture: which of its modules are ink, how the pixels of each look, and what is seen once its symbol is
 * taken away.
 */
final class RealBottom {
    private static final double BLEND = 0.12;

    private final Gray picture;
    private final Fit fit;
    private final Place place;
    private final int sign;
    private final boolean[] ink;
    private final float[] ground;
    private final float[] bare;
    private final Map<Integer, List<Integer>> alike = new HashMap<>();

    /**
     * Where a bottom is in its picture; pixels.
     *
     * @param flat radius of the flat part that holds the symbol
     * @param outer radius of all that belongs to the tube
     * @param printed whether digits stand beside the symbol, which then keeps its angle
     */
    record Place(String file, double x, double y, double flat, double outer, boolean printed) {}

    static final List<Place> VIALS = List.of(
            new Place("michalkahle-RackScanner/resources/vial_1ml_sample.bmp", 117, 104, 56, 60, false),
            new Place("michalkahle-RackScanner/resources/vial_5ml_sample.bmp", 157, 162, 76, 84, false));
    static final List<Place> PINS = List.of(
            new Place("dls-puck/test-resources/puck1_11.png", 665, 440, 62, 84, true),
            new Place("dls-puck/test-resources/puck1_11.png", 335, 515, 62, 84, true),
            new Place("dls-puck/test-resources/puck1_11.png", 690, 195, 62, 84, true),
            new Place("dls-puck/test-resources/puck1_11.png", 440, 695, 62, 82, true),
            new Place("dls-puck/test-resources/puck1_11.png", 658, 885, 62, 84, true));

    private RealBottom(Gray picture, Place place, TubeSymbol symbol) {
        this.picture = picture;
        this.place = place;
        fit = symbol.fit();
        sign = symbol.sign();
        var n = fit.size();
        ink = new boolean[n * n];
        ground = new float[n * n];
        tellInk();
        levelGround();
        for (var k = 0; k < n * n; k++) {
            alike.computeIfAbsent(kind(ink, n, k % n, k / n), _ -> new ArrayList<>())
                    .add(k);
        }
        bare = bared();
    }

    /** Those that can be read; none where the pictures are not at hand. */
    static List<RealBottom> in(Path cases, List<Place> places) throws IOException {
        var found = new ArrayList<RealBottom>();
        for (var place : places) {
            var file = cases.resolve("racks").resolve(place.file);
            if (Files.isRegularFile(file)) {
                var picture = PictureFile.read(Files.readAllBytes(file)).value().orElseThrow();
                symbol(picture, place)
                        .map(s -> new RealBottom(picture, place, s))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<TubeSymbol> symbol(Gray picture, Place place) {
        var sides =
                DoubleStream.iterate(50, s -> s < 110, s -> s * 1.17).boxed().toList();
        return new SymbolSearch(picture, List.of(14, 12, 16, 10, 18))
                .read(new Window(place.x, place.y, 85, 51), new Scale(sides, 5, List.of(1, -1)))
                .symbol();
    }

    Place place() {
        return place;
    }

    Fit fit() {
        return fit;
    }

    /** 1 = bright ink, -1 = dark ink. */
    int sign() {
        return sign;
    }

    private void tellInk() {
        var n = fit.size();
        var seen = new float[n * n];
        double inks = 0;
        double grounds = 0;
        for (var k = 0; k < n * n; k++) {
            seen[k] = sign * mean(k % n, k / n);
        }
        for (var k = 0; k < n; k++) {
            inks += seen[k] / n;
            grounds += k % 2 == 1 ? seen[(n - 1) * n + k] / (n / 2) : 0;
        }
        for (var k = 0; k < n * n; k++) {
            ink[k] = seen[k] > (inks + grounds) / 2;
        }
    }

    private float mean(double i, double j) {
        float sum = 0;
        for (var k = 0; k < 9; k++) {
            var u = i + (k % 3 - 1) * 0.2;
            var v = j + (k / 3 - 1) * 0.2;
            sum += picture.at(fit.px(u, v), fit.py(u, v)) / 9;
        }
        return sum;
    }

    /** How bright the ground is near each module. */
    private void levelGround() {
        var n = fit.size();
        for (var k = 0; k < n * n; k++) {
            double sum = 0;
            double weight = 0;
            for (var o = 0; o < n * n; o++) {
                if (!ink[o]) {
                    var d = Math.hypot(o % n - k % n, o / n - k / n);
                    var w = Math.exp(-d * d / 8);
                    sum += w * mean(o % n, o / n);
                    weight += w;
                }
            }
            ground[k] = (float) (sum / weight);
        }
    }

    /** Whether a module and its four neighbours are ink, as a number. */
    private static int kind(boolean[] ink, int n, int i, int j) {
        return bit(ink, n, i, j)
                | bit(ink, n, i - 1, j) << 1
                | bit(ink, n, i + 1, j) << 2
                | bit(ink, n, i, j - 1) << 3
                | bit(ink, n, i, j + 1) << 4;
    }

    private static int bit(boolean[] ink, int n, int i, int j) {
        return i >= 0 && j >= 0 && i < n && j < n && ink[j * n + i] ? 1 : 0;
    }

    /** For each module of another symbol a module of this one with the same neighbours, or nearly so. */
    int[] chosen(boolean[] wanted, int n, RandomGenerator random) {
        var chosen = new int[n * n];
        for (var k = 0; k < n * n; k++) {
            var like = likest(kind(wanted, n, k % n, k / n));
            chosen[k] = like.get(random.nextInt(like.size()));
        }
        return chosen;
    }

    private List<Integer> likest(int kind) {
        return alike.entrySet().stream()
                .filter(e -> ((e.getKey() ^ kind) & 1) == 0)
                .min(java.util.Comparator.comparingInt(e -> Integer.bitCount(e.getKey() ^ kind)))
                .orElseThrow()
                .getValue();
    }

    /**
     * The brightness at a place of another symbol of {@code n} modules a side, in modules from the centre of its first, above or below
     * the ground's. Where two modules meet, one fades into the other.
     */
    float rendered(int[] chosen, int n, double u, double v) {
        var i = (int) Math.clamp(Math.round(u), 0, n - 1);
        var j = (int) Math.clamp(Math.round(v), 0, n - 1);
        var du = u - i;
        var dv = v - j;
        var oi = Math.clamp(i + (du > 0 ? 1 : -1), 0, n - 1);
        var oj = Math.clamp(j + (dv > 0 ? 1 : -1), 0, n - 1);
        var wu = oi == i ? 0 : Math.max(0, (Math.abs(du) - 0.5 + BLEND) / (2 * BLEND));
        var wv = oj == j ? 0 : Math.max(0, (Math.abs(dv) - 0.5 + BLEND) / (2 * BLEND));
        var near =
                (1 - wu) * part(chosen[j * n + i], du, dv) + (wu == 0 ? 0 : wu * part(chosen[j * n + oi], u - oi, dv));
        if (wv == 0) {
            return (float) near;
        }
        var far = (1 - wu) * part(chosen[oj * n + i], du, v - oj)
                + (wu == 0 ? 0 : wu * part(chosen[oj * n + oi], u - oi, v - oj));
        return (float) ((1 - wv) * near + wv * far);
    }

    private float part(int module, double du, double dv) {
        var n = fit.size();
        var u = module % n + du;
        var v = module / n + dv;
        return picture.at(fit.px(u, v), fit.py(u, v)) - ground[module];
    }

    /** The brightness of the bottom without its symbol; pixels of its picture. */
    float bareAt(double x, double y) {
        var ix = (int) Math.clamp(x, 0, picture.width() - 2);
        var iy = (int) Math.clamp(y, 0, picture.height() - 2);
        var fx = (float) Math.clamp(x - ix, 0, 1);
        var fy = (float) Math.clamp(y - iy, 0, 1);
        var k = iy * picture.width() + ix;
        return (bare[k] * (1 - fx) + bare[k + 1] * fx) * (1 - fy)
                + (bare[k + picture.width()] * (1 - fx) + bare[k + picture.width() + 1] * fx) * fy;
    }

    private float[] bared() {
        var n = fit.size() + 2;
        var empty = chosen(new boolean[n * n], n, new java.util.Random(1));
        var out = new float[picture.width() * picture.height()];
        for (var y = 0; y < picture.height(); y++) {
            for (var x = 0; x < picture.width(); x++) {
                var seen = (float) picture.at(x, y);
                var cross = fit.ax() * fit.by() - fit.ay() * fit.bx();
                var u = ((x - fit.x()) * fit.by() - (y - fit.y()) * fit.bx()) / cross;
                var v = ((y - fit.y()) * fit.ax() - (x - fit.x()) * fit.ay()) / cross;
                var inside = Math.min(Math.min(u, v), Math.min(n - 3 - u, n - 3 - v)) + 0.95;
                if (inside > 0) {
                    var at = (int) Math.clamp(Math.round(v), 0, n - 3) * (n - 2)
                            + (int) Math.clamp(Math.round(u), 0, n - 3);
                    var weight = (float) Math.min(1, inside / 0.3);
                    seen += weight * (ground[at] + rendered(empty, n, u + 1, v + 1) - seen);
                }
                out[y * picture.width() + x] = seen;
            }
        }
        return out;
    }
}
