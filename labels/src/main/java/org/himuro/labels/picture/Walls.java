package org.himuro.labels.picture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How much the walls around a well differ from those around the wells whose tubes were read. */
final class Walls {
    private static final double[] ALONG = {-0.42, -0.28, -0.14, 0, 0.14, 0.28, 0.42};
    private static final double[] ACROSS = {0.40, 0.46, 0.52};
    private static final double MOST = 6;
    private static final int SIDES = 4;

    private Walls() {}

    /** For each node 0 = like the others, 6 = quite different. One of the four sides may differ: the rack's own edge. */
    static Map<Node, Double> strangeness(Sighting sighting) {
        var seen = sighting.nodes().stream().collect(Collectors.toMap(n -> n, n -> around(sighting, n)));
        var known = sighting.read().keySet().stream()
                .filter(seen::containsKey)
                .map(seen::get)
                .toList();
        var points = SIDES * ALONG.length * ACROSS.length;
        var usual =
                IntStream.range(0, points).mapToDouble(k -> middle(known, k)).toArray();
        var spread = IntStream.range(0, points)
                .mapToDouble(k -> known.stream()
                        .mapToDouble(v -> Math.abs(v[k] - usual[k]))
                        .average()
                        .orElse(0))
                .toArray();
        var out = new HashMap<Node, Double>();
        seen.forEach((n, v) -> out.put(n, strangeness(v, usual, spread)));
        return out;
    }

    private static double middle(List<double[]> known, int k) {
        var sorted = known.stream().mapToDouble(v -> v[k]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double strangeness(double[] v, double[] usual, double[] spread) {
        var per = v.length / SIDES;
        var sides = new double[SIDES];
        for (var k = 0; k < v.length; k++) {
            sides[k / per] += Math.min(MOST, Math.abs(v[k] - usual[k]) / (spread[k] + 6)) / per;
        }
        Arrays.sort(sides);
        return (sides[0] + sides[1] + sides[2]) / 3;
    }

    private static double[] around(Sighting sighting, Node n) {
        var l = sighting.lattice();
        var values = new double[SIDES * ALONG.length * ACROSS.length];
        var k = 0;
        for (var side = 0; side < SIDES; side++) {
            for (var t : ALONG) {
                for (var d : ACROSS) {
                    var out = side % 2 == 0 ? d : -d;
                    values[k++] = brightness(
                            sighting.picture(), l, n.i() + (side < 2 ? out : t), n.j() + (side < 2 ? t : out));
                }
            }
        }
        return values;
    }

    /** The mean of a small square. */
    private static double brightness(Gray picture, Lattice l, double i, double j) {
        double sum = 0;
        for (var d = 0; d < 9; d++) {
            var di = i + (d % 3 - 1) * 0.025;
            var dj = j + (d / 3 - 1) * 0.025;
            sum += picture.at(l.px(di, dj), l.py(di, dj));
        }
        return sum / 9;
    }
}
