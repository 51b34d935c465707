package org.himuro.labels.picture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.himuro.labels.picture.PossibleLattices.Spot;
import org.himuro.labels.picture.SymbolSearch.Found;

/**
 * The wells of a rack once its lattice is known: a second, closer look at those that were not read, and what tells an empty well from
 * a tube that cannot be read. Empty means: less structure than any tube has, no border of a symbol, no rim, and as bright as the
 * other empty ones.
 */
final class Wells {
    private static final double SMOOTH = 0.25;
    private static final double BORDER_LIKE = 0.62;
    private static final double RIM = 0.6;
    private static final int MOST_OPEN = 16;
    private static final double BRIGHTER = 25;

    private final Sighting seen;
    private final Map<Node, TubeSymbol> symbols = new HashMap<>();
    private final Map<Node, Double> likeness = new HashMap<>();
    private final Map<Node, Double> textures = new HashMap<>();
    private final double usualTexture;
    private final double flat;
    private final double usualRim;
    private final double leastRim;
    private final double emptyBrightness;

    Wells(Sighting seen, List<Node> nodes) {
        this.seen = seen;
        nodes.stream()
                .filter(seen.read()::containsKey)
                .forEach(n ->
                        keep(n, java.util.Objects.requireNonNull(seen.read().get(n))));
        var rest = nodes.stream().filter(n -> !symbols.containsKey(n)).toList();
        usualTexture = middle(List.copyOf(symbols.keySet()), this::texture);
        flat = Math.min(0.6 * usualTexture, flatness(nodes));
        usualRim = middle(List.copyOf(symbols.keySet()), this::rim);
        lookAgain(rest);
        var smooth = rest.stream().filter(this::isSmooth).toList();
        leastRim = smooth.stream().mapToDouble(this::rim).min().orElse(0);
        emptyBrightness = middle(smooth, this::brightness);
    }

    Map<Node, TubeSymbol> symbols() {
        return symbols;
    }

    boolean isEmpty(Node n) {
        var rimmed = usualRim - leastRim > 3 && rim(n) > leastRim + RIM * (usualRim - leastRim);
        return isSmooth(n) && !rimmed && Math.abs(brightness(n) - emptyBrightness) < BRIGHTER;
    }

    private boolean isSmooth(Node n) {
        return !symbols.containsKey(n)
                && texture(n) < flat + SMOOTH * (usualTexture - flat)
                && likeness.getOrDefault(n, 0.0) < BORDER_LIKE;
    }

    /** What noise alone changes: seen where the walls cross, or in the smoothest well. */
    private double flatness(List<Node> nodes) {
        var l = seen.lattice();
        var r = 0.07 * l.pitch();
        var crossings = middle(
                nodes, n -> seen.texture().mean(l.px(n.i() + 0.5, n.j() + 0.5), l.py(n.i() + 0.5, n.j() + 0.5), 0, r));
        var smoothest = nodes.stream().mapToDouble(this::texture).min().orElse(0);
        return Math.min(crossings, smoothest);
    }

    private void lookAgain(List<Node> rest) {
        var open = TubeReader.open(seen.picture(), seen.lattice().pitch());
        look(open.like(List.copyOf(seen.read().values())), rest);
        var busy = rest.stream()
                .filter(n -> !symbols.containsKey(n) && !isSmooth(n))
                .sorted(Comparator.comparingDouble(this::texture).reversed())
                .limit(MOST_OPEN)
                .toList();
        look(open, busy);
    }

    private void look(TubeReader reader, List<Node> nodes) {
        var found = reader.read(nodes.stream().map(this::place).toList());
        for (var k = 0; k < nodes.size(); k++) {
            keep(nodes.get(k), found.get(k));
        }
    }

    private void keep(Node n, Found found) {
        likeness.merge(n, found.likeness(), Math::max);
        found.symbol().ifPresent(symbol -> keep(n, symbol));
    }

    /** A symbol that lies beside its well has no position, nor is the well empty. */
    private void keep(Node n, TubeSymbol symbol) {
        if (Spot.of(symbol).off(seen.lattice()) < PossibleLattices.FAR) {
            symbols.put(n, symbol);
        } else {
            likeness.put(n, 1.0);
        }
    }

    private double[] place(Node n) {
        return new double[] {seen.lattice().px(n.i(), n.j()), seen.lattice().py(n.i(), n.j())};
    }

    private double texture(Node n) {
        return textures.computeIfAbsent(n, k -> Sighter.texture(seen.texture(), seen.lattice(), k));
    }

    private double rim(Node n) {
        var p = place(n);
        var pitch = seen.lattice().pitch();
        return seen.texture().mean(p[0], p[1], 0.26 * pitch, 0.38 * pitch);
    }

    private double brightness(Node n) {
        var p = place(n);
        var r = 0.2 * seen.lattice().pitch();
        double sum = 0;
        var count = 0;
        for (var dy = -r; dy <= r; dy += r / 8) {
            for (var dx = -r; dx <= r; dx += r / 8) {
                sum += seen.picture().at(p[0] + dx, p[1] + dy);
                count++;
            }
        }
        return sum / count;
    }

    private static double middle(List<Node> nodes, ToDoubleFunction<Node> value) {
        var sorted = nodes.stream().mapToDouble(value).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
