package org.himuro.labels.picture;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * A lattice of which only every second or third node has a tube, over more nodes than the rack has wells: walls repeat between the
 * wells too, and its step is a half or a third of the wells'.
 */
final class FinerThanWells {
    private FinerThanWells() {}

    /** How many steps of the lattice go from well to well; 1 unless the rack would not hold its tubes. */
    static int steps(Map<Node, TubeSymbol> read, RackShape shape) {
        var across = span(read, Node::i);
        var down = span(read, Node::j);
        var most = Math.max(shape.rows(), shape.columns());
        var least = Math.min(shape.rows(), shape.columns());
        if (Math.max(across, down) < most && Math.min(across, down) < least) {
            return 1;
        }
        var steps = common(read, Node::i);
        return steps > 1 && steps == common(read, Node::j) ? steps : 1;
    }

    /** The tubes on a lattice of wider steps that begins at one of them. */
    static Map<Node, TubeSymbol> renamed(Map<Node, TubeSymbol> read, Node first, int steps) {
        var renamed = new HashMap<Node, TubeSymbol>();
        read.forEach((n, symbol) ->
                renamed.put(new Node((n.i() - first.i()) / steps, (n.j() - first.j()) / steps), symbol));
        return renamed;
    }

    private static int span(Map<Node, TubeSymbol> read, ToIntFunction<Node> along) {
        var seen = read.keySet().stream().mapToInt(along).summaryStatistics();
        return seen.getCount() == 0 ? 0 : seen.getMax() - seen.getMin();
    }

    private static int common(Map<Node, TubeSymbol> read, ToIntFunction<Node> along) {
        var least = read.keySet().stream().mapToInt(along).min().orElse(0);
        return read.keySet().stream().mapToInt(n -> along.applyAsInt(n) - least).reduce(0, FinerThanWells::divisor);
    }

    private static int divisor(int a, int b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
