package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All square lattices on which the tubes that were read may stand, told by where their symbols lie and by nothing else. A rack's wells
 * are machined and a tube has little play, so that on the rack's own lattice nearly every symbol lies near a node: the rack's lattice
 * is always among the possible ones, and where no other is, it is proved.
 */
final class PossibleLattices {
    /** A symbol farther off its node than this part of the pitch is in no well: what play, wells and print leave is a third of it. */
    static final double FAR = 0.2;

    /** Two lattices whose steps differ by less put a rack's twelve wells on the same nodes. */
    private static final double SAME = 0.04;

    private static final double TILT = Math.toRadians(8);
    private static final double GRID = 0.08;
    private static final double COARSEST = 0.02;
    private static final int ENOUGH = 24;
    private static final int LABELS = 1;
    private static final int FINEST = 3;
    private static final int MANY = 8;

    private final List<Lattice> all;
    private final List<Spot> symbols;

    private PossibleLattices(List<Lattice> all, List<Spot> symbols) {
        this.all = all;
        this.symbols = symbols;
    }

    /** The lattices with wells at a distance of {@code shortest} to {@code longest} pixels, turned by up to 8 degrees. */
    static PossibleLattices of(List<Spot> symbols, double shortest, double longest) {
        var some = spread(symbols);
        var all = IntStream.of(0, some.size() / 2, some.size() - 1)
                .distinct()
                .filter(k -> k >= 0)
                .boxed()
                .flatMap(k -> through(some, some.get(k), shortest, longest))
                .toList();
        return new PossibleLattices(all, symbols);
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

    /** How many symbols lie off their nodes, one that is a little off counted in part. */
    private static double misfit(Lattice lattice, List<Spot> symbols, double far, double most) {
        var sum = 0.0;
        for (var k = 0; k < symbols.size() && sum <= most; k++) {
            var off = symbols.get(k).off(lattice) / far;
            sum += Math.min(1, off * off);
        }
        return sum;
    }

    /** What the rack's own lattice never reaches: tubes that all stand a third of {@link #FAR} off, and one label beside the wells. */
    private static double tolerable(int symbols) {
        return LABELS + symbols / 8.0;
    }

    /**
     * The possible lattices that are not the given one. A lattice twice or three times as fine always holds what the given one does; it
     * is a rival only for few tubes, since many would hardly all stand on every second node.
     */
    List<Lattice> rivals(Lattice lattice) {
        return all.stream()
                .filter(other -> !isSame(other, lattice))
                .filter(other -> symbols.size() < MANY
                        || IntStream.rangeClosed(2, FINEST).noneMatch(k -> isSame(other.wider(k), lattice)))
                .toList();
    }

    /** The lattice that goes best through the symbols, if no other is possible. */
    Optional<Lattice> only() {
        var widest = all.stream().max(Comparator.comparingDouble(Lattice::pitch));
        return all.stream()
                .filter(l -> isSame(l, widest.orElseThrow()))
                .min(Comparator.comparingDouble(l -> misfit(l, symbols, FAR, symbols.size())))
                .filter(best -> rivals(best).isEmpty());
    }

    static boolean isSame(Lattice a, Lattice b) {
        var most = SAME * b.pitch();
        return Math.hypot(a.ax() - b.ax(), a.ay() - b.ay()) < most
                && Math.hypot(a.bx() - b.bx(), a.by() - b.by()) < most;
    }

    /** As many symbols as tell lattices apart, from all over the rack. */
    private static List<Spot> spread(List<Spot> symbols) {
        var sorted = symbols.stream()
                .sorted(Comparator.comparingDouble(Spot::x).thenComparingDouble(Spot::y))
                .toList();
        var some = Math.min(ENOUGH, sorted.size());
        return IntStream.range(0, some)
                .map(k -> k * 7 % some) // neighbours tell least of what was not told yet
                .distinct()
                .mapToObj(k -> sorted.get(k * sorted.size() / some))
                .toList();
    }

    /** Steps so near to one another that the farthest symbol moves by a twelfth of the pitch between them. */
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
                    var settled = settled(lattice, symbols);
                    if (holds(settled, symbols)) {
                        found.add(settled);
                    }
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
        var di = near.stream().mapToDouble(s -> beside(lattice.column(s.x(), s.y())));
        var dj = near.stream().mapToDouble(s -> beside(lattice.row(s.x(), s.y())));
        var i = di.average().orElse(0);
        var j = dj.average().orElse(0);
        return lattice.shifted(i * lattice.ax() + j * lattice.bx(), i * lattice.ay() + j * lattice.by());
    }

    private static double beside(double place) {
        return place - Math.rint(place);
    }
}
