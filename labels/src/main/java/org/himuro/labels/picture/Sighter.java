package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.labels.picture.Texture.Step;

/** Finds the lattice of a rack's wells and reads its tubes: the picture repeats itself, and where it does, symbols are found. */
final class Sighter {
    private static final int COARSE = 400;
    private static final double ENOUGH = 180;
    private static final double LEAST_LIKENESS = 0.08;
    private static final int FIRST = 4;
    private static final int ROUNDS = 4;
    private static final int CERTAIN = 4;
    private static final double MOST_OFF = 0.15;

    private final Gray picture;
    private final RackShape shape;

    Sighter(Gray picture, RackShape shape) {
        this.picture = picture;
        this.shape = shape;
    }

    /** The lattice with the tubes read on it; nothing if no tube is read anywhere. */
    Optional<Sighting> sighting() {
        var side = Math.max(picture.width(), picture.height());
        var coarse = new Texture(picture, Math.max(1, Math.round((float) side / COARSE)));
        var most = Math.max(shape.rows(), shape.columns());
        var steps = coarse.steps(side / (4.0 * most), side / (most - 0.6)).stream()
                .sorted(Comparator.comparing(
                        s -> s.length() * 2 * most < side)) // a rack fills half of its picture or more
                .toList();
        var doubtful = Optional.<Sighting>empty();
        for (var step : steps) {
            if (step.likeness() > LEAST_LIKENESS) {
                var sighting = sighting(step);
                if (sighting.filter(s -> s.read().size() >= CERTAIN).isPresent()) {
                    return sighting;
                }
                doubtful = doubtful.or(() -> sighting);
            }
        }
        return doubtful;
    }

    /** What is seen by the first phase of a lattice that agrees with itself. */
    private Optional<Sighting> sighting(Step step) {
        var factor = Math.max(1, (int) (step.length() / ENOUGH));
        var smaller = picture.reduced(factor);
        var texture = new Texture(smaller, Math.max(1, (int) Math.round(step.length() / factor / 90)));
        var same = new Step(
                step.ax() / factor, step.ay() / factor, step.bx() / factor, step.by() / factor, step.likeness());
        return texture.phases(same).stream()
                .map(lattice -> sighting(smaller, lattice, texture))
                .flatMap(Optional::stream)
                .filter(s -> LatticeFit.offTheirNodes(s.lattice(), s.read()) < MOST_OFF)
                .findFirst();
    }

    private Optional<Sighting> sighting(Gray smaller, Lattice places, Texture texture) {
        var nodes = nodes(places, smaller);
        var textures = nodes.stream().collect(Collectors.toMap(n -> n, n -> texture(texture, places, n)));
        var busy = nodes.stream()
                .sorted(Comparator.comparingDouble((Node n) -> textures.getOrDefault(n, 0.0))
                        .reversed())
                .toList();
        var open = TubeReader.open(smaller, places.pitch());
        var first = Stream.of(open, open.inside())
                .map(reader -> first(reader, places, busy))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseGet(Map::of);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var settled = LatticeFit.through(places, first);
        var usual = first.keySet().stream()
                .mapToDouble(n -> textures.getOrDefault(n, 0.0))
                .average()
                .orElse(0);
        var rest = nodes.stream()
                .filter(n -> !first.containsKey(n) && texture(texture, settled, n) > 0.3 * usual)
                .toList();
        read(open.like(List.copyOf(first.values())), settled, rest, first);
        return Optional.of(onWells(new Sighting(smaller, LatticeFit.through(settled, first), nodes, first, texture)));
    }

    /** Two of the busiest wells, to know what symbols look like; or one, or none of sixteen. */
    private static Map<Node, TubeSymbol> first(TubeReader open, Lattice places, List<Node> busy) {
        var first = new HashMap<Node, TubeSymbol>();
        for (var round = 0; round < ROUNDS && first.size() < 2; round++) {
            read(
                    open,
                    places,
                    busy.stream().skip((long) round * FIRST).limit(FIRST).toList(),
                    first);
        }
        return first;
    }

    private Sighting onWells(Sighting seen) {
        var steps = FinerThanWells.steps(seen.read(), shape);
        if (steps == 1) {
            return seen;
        }
        var first = seen.read().keySet().iterator().next();
        var wells = seen.lattice().from(first.i(), first.j()).wider(steps);
        return new Sighting(
                seen.picture(),
                wells,
                nodes(wells, seen.picture()),
                FinerThanWells.renamed(seen.read(), first, steps),
                seen.texture());
    }

    static double texture(Texture texture, Lattice lattice, Node n) {
        return texture.mean(lattice.px(n.i(), n.j()), lattice.py(n.i(), n.j()), 0, 0.3 * lattice.pitch());
    }

    private static void read(TubeReader reader, Lattice lattice, List<Node> nodes, Map<Node, TubeSymbol> into) {
        var found = reader.read(nodes.stream()
                .map(n -> new double[] {lattice.px(n.i(), n.j()), lattice.py(n.i(), n.j())})
                .toList());
        for (var k = 0; k < nodes.size(); k++) {
            var node = nodes.get(k);
            found.get(k).symbol().ifPresent(symbol -> into.put(node, symbol));
        }
    }

    /** All nodes whose well is in the picture. */
    private static List<Node> nodes(Lattice lattice, Gray picture) {
        var nodes = new ArrayList<Node>();
        var margin = 0.3 * lattice.pitch();
        var reach = (int) (Math.hypot(picture.width(), picture.height()) / lattice.pitch()) + 2;
        for (var j = -reach; j <= reach; j++) {
            for (var i = -reach; i <= reach; i++) {
                var x = lattice.px(i, j);
                var y = lattice.py(i, j);
                if (x >= margin && y >= margin && x <= picture.width() - margin && y <= picture.height() - margin) {
                    nodes.add(new Node(i, j));
                }
            }
        }
        return nodes;
    }
}
