package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All square lattices on which the tubes that were read may stand, told by where their symbols lie and by nothing else. A rack's wells
 * are machined and a tube has little play, so that on the rack's own lattice nearly every symbol lies near a node: the rack's lattice
 * is always among the possible ones, and where no other is, it is proved.
 */
final class PossibleLattices {
    /** A symbol farther off its node than this part of the pitch is in no well: what play, wells and print leave is half of it. */
    static final double FAR = 0.2;

    private static final double TILT = Math.toRadians(8);
    private static final double GRID = 0.1;
    private static final double COARSEST = 0.03;
    private static final int ENOUGH = 24;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int LABELS = 1;
    private static final double PLAY = 0.2;

    private final List<Lattice> all;
    private final List<Spot> symbols;
    private final RackShape shape;

    private PossibleLattices(List<Lattice> all, List<Spot> symbols, RackShape shape) {
        this.all = all;
        this.symbols = symbols;
        this.shape = shape;
    }

    /** The lattices of a rack with wells at a distance of {@code shortest} to {@code longest} pixels, turned by up to 8 degrees. */
    static PossibleLattices of(List<Spot> symbols, RackShape shape, double shortest, double longest) {
        var some = spread(symbols);
        var all = IntStream.of(0, some.size() / 2, some.size() - 1)
                .distinct()
                .filter(k -> k >= 0)
                .boxed()
                .flatMap(k -> through(some, some.get(k), shortest, longest))
                .filter(lattice -> fits(lattice, some, shape))
                .toList();
        return new PossibleLattices(all, symbols, shape);
    }

    /** Where a symbol's middle lies, in pixels. */
    record Spot(double x, double y) {
        static Spot of(TubeSymbol symbol) {
            return new Spot(symbol.fit().centreX(), symbol.fit().centreY());
        }

        /** How far it lies off the nearest node, as a part of the pitch. */
        double off(Lattice lattice) {
            return Math.hypot(beside(lattice.column(x, y)), beside(lattice.row(x, y)));
        }
    }

    /** Whether a lattice is a possible one, its nodes included. */
    boolean has(Lattice lattice) {
        return holds(lattice, symbols) && all.stream().anyMatch(other -> isSame(other, lattice));
    }

    /** Whether all symbols but a label's lie near the nodes. */
    private static boolean holds(Lattice lattice, List<Spot> symbols) {
        return misfit(lattice, symbols, FAR, tolerable(symbols.size())) <= tolerable(symbols.size());
    }

    /** Whether a rack on the lattice has room for all symbols, a label's left out on either side: a finer one has not. */
    private static boolean fits(Lattice lattice, List<Spot> symbols, RackShape shape) {
        var across = span(symbols.stream().mapToDouble(s -> lattice.column(s.x(), s.y())));
        var down = span(symbols.stream().mapToDouble(s -> lattice.row(s.x(), s.y())));
        return across < shape.columns() && down < shape.rows() || across < shape.rows() && down < shape.columns();
    }

    private static long span(DoubleStream places) {
        var sorted = places.mapToLong(Math::round).sorted().toArray();
        var last = sorted.length - 1;
        return last < LABELS ? 0 : Math.min(sorted[last - LABELS] - sorted[0], sorted[last] - sorted[LABELS]);
    }

    /** How many symbols lie off their nodes, one that is a little off counted in part. */
    private static double misfit(Lattice lattice, List<Spot> symbols, double far, double most) {
        var sum = 0.0;
        for (var k = 0; k < symbols.size() && sum <= most; k++) {
            var off = symbols.get(k).off(lattice) / far;
            sum += Math.min(1, off * off);
        }
        return sum;
    }

    /** More than the rack's own lattice ever has: all tubes off by 0.09 of the pitch, and the symbol of a label beside the wells. */
    private static double tolerable(int symbols) {
        return LABELS + PLAY * symbols;
    }

    /** The possible lattices that are not the given one: as long as there are any, the symbols do not prove it. */
    List<Lattice> rivals(Lattice lattice) {
        return all.stream().filter(other -> !isSame(other, lattice)).toList();
    }

    /** The lattice that goes best through the symbols, if no other is possible. */
    Optional<Lattice> only() {
        var widest = all.stream().max(Comparator.comparingDouble(Lattice::pitch));
        return all.stream()
                .filter(l -> isSame(l, widest.orElseThrow()))
                .min(Comparator.comparingDouble(l -> misfit(l, symbols, FAR, symbols.size())))
                .filter(best -> rivals(best).isEmpty());
    }

    /** Whether the steps differ by so little that a rack's longest row has its wells on the same nodes. */
    private boolean isSame(Lattice a, Lattice b) {
        var most = 0.5 * b.pitch() / Math.max(shape.rows(), shape.columns());
        return Math.hypot(a.ax() - b.ax(), a.ay() - b.ay()) < most
                && Math.hypot(a.bx() - b.bx(), a.by() - b.by()) < most;
    }

    /** As many symbols as tell lattices apart, from all over the rack, each far from the one before: that tells wrong ones soon. */
    private static List<Spot> spread(List<Spot> symbols) {
        var sorted = symbols.stream()
                .sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y))
                .toList();
        return IntStream.range(0, sorted.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> k * GOLDEN % 1))
                .limit(ENOUGH)
                .map(sorted::get)
                .toList();
    }

    /** Steps so near to one another that the farthest symbol moves by a tenth of the pitch between them. */
    private static Stream<Lattice> through(List<Spot> symbols, Spot one, double shortest, double longest) {
        var farthest = symbols.stream()
                .mapToDouble(s -> Math.hypot(s.x() - one.x(), s.y() - one.y()))
                .max()
                .orElse(0);
        var found = new ArrayList<Lattice>();
        var pitch = shortest;
        while (pitch <= longest) {
            var grain = Math.min(COARSEST, GRID * pitch / farthest);
            for (var tilt = -TILT; tilt <= TILT; tilt += grain) {
                var lattice = square(one, pitch * Math.cos(tilt), pitch * Math.sin(tilt));
                if (misfit(lattice, symbols, 2 * FAR, tolerable(symbols.size())) <= tolerable(symbols.size())) {
                    Stream.of(settled(lattice, symbols), lattice)
                            .filter(l -> holds(l, symbols))
                            .findFirst()
                            .ifPresent(found::add);
                }
            }
            pitch *= 1 + grain;
        }
        return found.stream();
    }

    private static Lattice square(Spot at, double ax, double ay) {
        return new Lattice(at.x(), at.y(), ax, ay, -ay, ax);
    }

    /** Moved from the one symbol to the middle of all that lie near its nodes. */
    private static Lattice settled(Lattice lattice, List<Spot> symbols) {
        var near = symbols.stream().filter(s -> s.off(lattice) < 2 * FAR).toList();
        var i = middle(near.stream().mapToDouble(s -> beside(lattice.column(s.x(), s.y()))));
        var j = middle(near.stream().mapToDouble(s -> beside(lattice.row(s.x(), s.y()))));
        return lattice.shifted(i * lattice.ax() + j * lattice.bx(), i * lattice.ay() + j * lattice.by());
    }

    private static double middle(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static double beside(double place) {
        return place - Math.rint(place);
    }
}
