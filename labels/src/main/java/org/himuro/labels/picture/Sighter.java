package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Collection;
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
    private static final double RIVAL = 0.75;

    private final Gray picture;
    private final RackShape shape;
    private final Texture coarse;
    private final double shortest;
    private final double longest;

    Sighter(Gray picture, RackShape shape) {
        this.picture = picture;
        this.shape = shape;
        var side = Math.max(picture.width(), picture.height());
        var most = Math.max(shape.rows(), shape.columns());
        coarse = new Texture(picture, Math.max(1, Math.round((float) side / COARSE)));
        shortest = side / (4.0 * most);
        longest = side / (most - 0.6);
    }

    /** The lattice with the tubes read on it, one that they prove if there is one; nothing if no tube is read anywhere. */
    Optional<Sighting> sighting() {
        var doubtful = new ArrayList<Sighting>();
        for (var step : steps()) {
            var sighting = sighting(step);
            if (sighting.filter(s -> s.proved() && s.read().size() >= CERTAIN).isPresent()) {
                return sighting;
            }
            sighting.ifPresent(doubtful::add);
        }
        return firstProved(doubtful);
    }

    private static Optional<Sighting> firstProved(List<Sighting> seen) {
        return seen.stream()
                .filter(Sighting::proved)
                .findFirst()
                .or(() -> seen.stream().findFirst());
    }

    private List<Step> steps() {
        return coarse.steps(shortest, longest).stream()
                .filter(s -> s.likeness() > LEAST_LIKENESS)
                .sorted(Comparator.comparing(
                        s -> s.length() < 2 * shortest)) // a rack fills half of its picture or more
                .toList();
    }

    /** What is seen by the first phase of a lattice whose tubes prove it, or by the first at which any are read. */
    private Optional<Sighting> sighting(Step step) {
        var factor = Math.max(1, (int) (step.length() / ENOUGH));
        var smaller = picture.reduced(factor);
        var texture = new Texture(smaller, Math.max(1, (int) Math.round(step.length() / factor / 90)));
        var same = new Step(
                step.ax() / factor, step.ay() / factor, step.bx() / factor, step.by() / factor, step.likeness());
        var doubtful = new ArrayList<Sighting>();
        for (var lattice : texture.phases(same)) {
            var seen = sighting(smaller, lattice, texture).map(s -> judged(s, factor));
            if (seen.filter(Sighting::proved).isPresent()) {
                return seen;
            }
            seen.ifPresent(doubtful::add);
        }
        return doubtful.stream().findFirst();
    }

    /** What is seen on the lattice, proved if its tubes prove it; else on the lattice that they prove instead, if they do. */
    private Sighting judged(Sighting seen, int factor) {
        var possible = possible(seen, factor);
        return isProved(seen, possible, factor)
                ? seen.certain()
                : possible.only()
                        .map(lattice ->
                                seen(seen.picture(), lattice, seen.read().values(), seen.texture()))
                        .filter(again -> isProved(again, possible(again, factor), factor))
                        .map(Sighting::certain)
                        .orElse(seen);
    }

    /** Wells are farther apart than a symbol is long, and not so far that the rack would not be in the picture. */
    private PossibleLattices possible(Sighting seen, int factor) {
        var symbol = seen.read().values().stream()
                .mapToDouble(s -> s.fit().module() * s.fit().size())
                .min()
                .orElse(0);
        return PossibleLattices.of(seen.spots(), shape, Math.max(symbol, shortest / factor), longest / factor);
    }

    /** Few tubes leave several lattices possible: then the picture has to repeat itself by the steps of this one and of no other. */
    private boolean isProved(Sighting seen, PossibleLattices possible, int factor) {
        if (!possible.has(seen.lattice())) {
            return false;
        }
        var rivals = possible.rivals(seen.lattice());
        var most = rivals.isEmpty() ? 0 : RIVAL * coarse.repeats(seen.lattice().scaled(factor));
        return rivals.stream().noneMatch(rival -> coarse.repeats(rival.scaled(factor)) > most);
    }

    private Optional<Sighting> sighting(Gray smaller, Lattice places, Texture texture) {
        var busy = nodes(places, smaller).stream()
                .collect(Collectors.toMap(n -> n, n -> texture(texture, places, n)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<Node, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var open = TubeReader.open(smaller, places.pitch());
        return Stream.concat(
                        Stream.of(first(open, places, busy, ROUNDS)),
                        open.bySide().map(alone -> first(alone, places, busy, 1)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(first -> onWells(seen(smaller, places, first.values(), texture)));
    }

    /** What is read on the nodes of a lattice when some symbols are known, each from near a node. */
    private static Sighting seen(Gray smaller, Lattice places, Collection<TubeSymbol> known, Texture texture) {
        var nodes = nodes(places, smaller);
        var read = new HashMap<Node, TubeSymbol>();
        known.forEach(symbol ->
                read.put(places.nearest(symbol.fit().centreX(), symbol.fit().centreY()), symbol));
        var settled = LatticeFit.through(places, read);
        var usual = read.keySet().stream()
                .mapToDouble(n -> texture(texture, places, n))
                .average()
                .orElse(0);
        var rest = nodes.stream()
                .filter(n -> !read.containsKey(n) && texture(texture, settled, n) > 0.3 * usual)
                .toList();
        read(TubeReader.open(smaller, places.pitch()).like(List.copyOf(known)), settled, rest, read);
        return new Sighting(smaller, LatticeFit.through(settled, read), nodes, read, texture, false);
    }

    /** Two of the busiest wells, to know what symbols look like; or one, or none of sixteen. */
    private static Map<Node, TubeSymbol> first(TubeReader open, Lattice places, List<Node> busy, int rounds) {
        var first = new HashMap<Node, TubeSymbol>();
        for (var round = 0; round < rounds && first.size() < 2; round++) {
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
                seen.texture(),
                false);
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
