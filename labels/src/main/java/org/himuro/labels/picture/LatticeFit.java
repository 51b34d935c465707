package org.himuro.labels.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The lattice that goes best through the tubes that were read. */
final class LatticeFit {
    private static final int FEW = 8;

    private LatticeFit() {}

    /** Few tubes only move the lattice; many also turn and stretch it. */
    static Lattice through(Lattice lattice, Map<Node, TubeSymbol> read) {
        var nodes = List.copyOf(read.keySet());
        var apart = nodes.stream().map(Node::i).distinct().count() >= 3
                && nodes.stream().map(Node::j).distinct().count() >= 3;
        return nodes.size() < FEW || !apart ? moved(lattice, read) : fitted(lattice, read, nodes);
    }

    private static Lattice moved(Lattice lattice, Map<Node, TubeSymbol> read) {
        return lattice.shifted(
                middle(
                        read,
                        e -> e.getValue().fit().centreX()
                                - lattice.px(e.getKey().i(), e.getKey().j())),
                middle(
                        read,
                        e -> e.getValue().fit().centreY()
                                - lattice.py(e.getKey().i(), e.getKey().j())));
    }

    private static double middle(Map<Node, TubeSymbol> read, ToDoubleFunction<Map.Entry<Node, TubeSymbol>> off) {
        var sorted = read.entrySet().stream().mapToDouble(off).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static Lattice fitted(Lattice lattice, Map<Node, TubeSymbol> read, List<Node> nodes) {
        var offX = plane(nodes, n -> offX(lattice, n, read));
        var offY = plane(nodes, n -> offY(lattice, n, read));
        return new Lattice(
                lattice.x() + offX[0],
                lattice.y() + offY[0],
                lattice.ax() + offX[1],
                lattice.ay() + offY[1],
                lattice.bx() + offX[2],
                lattice.by() + offY[2]);
    }

    private static double offX(Lattice lattice, Node n, Map<Node, TubeSymbol> read) {
        var symbol = read.get(n);
        return symbol == null ? 0 : symbol.fit().centreX() - lattice.px(n.i(), n.j());
    }

    private static double offY(Lattice lattice, Node n, Map<Node, TubeSymbol> read) {
        var symbol = read.get(n);
        return symbol == null ? 0 : symbol.fit().centreY() - lattice.py(n.i(), n.j());
    }

    /** Least squares of {@code c + a i + b j}. */
    private static double[] plane(List<Node> nodes, ToDoubleFunction<Node> value) {
        var m = new double[3][4];
        for (var n : nodes) {
            var row = new double[] {1, n.i(), n.j(), value.applyAsDouble(n)};
            for (var r = 0; r < 3; r++) {
                for (var c = 0; c < 4; c++) {
                    m[r][c] += row[r] * row[c];
                }
            }
        }
        for (var k = 0; k < 3; k++) {
            eliminate(m, k);
        }
        return Arrays.stream(m).mapToDouble(row -> row[3]).toArray();
    }

    private static void eliminate(double[][] m, int k) {
        var pivot = m[k][k];
        for (var c = 0; c < 4; c++) {
            m[k][c] /= pivot;
        }
        for (var r = 0; r < 3; r++) {
            if (r != k) {
                var f = m[r][k];
                for (var c = 0; c < 4; c++) {
                    m[r][c] -= f * m[k][c];
                }
            }
        }
    }
}
