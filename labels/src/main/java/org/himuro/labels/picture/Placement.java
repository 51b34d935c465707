package org.himuro.labels.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which nodes of the lattice are the rack: those that hold all tubes that were read and whose walls look like the walls around these
 * tubes. A whole row or column of empty wells at an edge is told from what lies beside the rack in this way.
 */
record Placement(int i, int j, int across, int down) {
    private static final double CLEAR = 1.3;
    private static final double FOREIGN = 1.2;

    /** The rack's nodes, or nothing if two answers are about as good: a tube at a wrong position would be worse than none. */
    static Optional<Placement> of(Sighting sighting, RackShape shape) {
        var all = new ArrayList<Placement>();
        all.addAll(placements(sighting, shape.columns(), shape.rows()));
        if (all.isEmpty() && shape.columns() != shape.rows()) {
            all.addAll(placements(sighting, shape.rows(), shape.columns()));
        }
        var most = all.stream().mapToLong(p -> p.holds(sighting)).max().orElse(0);
        all.removeIf(p -> p.holds(sighting) < most);
        var strange = Walls.strangeness(sighting);
        all.removeIf(p -> p.hasForeignEdge(strange));
        var cost = new HashMap<Placement, Double>();
        all.forEach(p -> cost.put(p, p.cost(strange)));
        if (all.size() <= 1) {
            return all.stream().findFirst();
        }
        all.sort(Comparator.comparingDouble(p -> cost.getOrDefault(p, 0.0)));
        var first = all.getFirst();
        var difference = cost.getOrDefault(all.get(1), 0.0) - cost.getOrDefault(first, 0.0);
        if (difference > CLEAR * Math.min(first.across, first.down)) {
            return Optional.of(first);
        }
        return centred(sighting, all);
    }

    boolean has(Node n) {
        return n.i() >= i && n.i() < i + across && n.j() >= j && n.j() < j + down;
    }

    private long holds(Sighting sighting) {
        return sighting.read().keySet().stream().filter(this::has).count();
    }

    /** All that was read, or all but one or two symbols of another form: the rack's own code. */
    private boolean holdsTheTubes(Sighting sighting) {
        var inside = sighting.read().entrySet().stream()
                .filter(e -> has(e.getKey()))
                .map(e -> TubeForm.form(e.getValue().text()))
                .collect(Collectors.toSet());
        var outside = sighting.read().entrySet().stream()
                .filter(e -> !has(e.getKey()))
                .map(e -> TubeForm.form(e.getValue().text()))
                .toList();
        return outside.isEmpty()
                || outside.size() <= 2 && !inside.isEmpty() && outside.stream().noneMatch(inside::contains);
    }

    private static List<Placement> placements(Sighting sighting, int across, int down) {
        var found = new ArrayList<Placement>();
        var nodes = java.util.Set.copyOf(sighting.nodes());
        for (var n : sighting.nodes()) {
            var p = new Placement(n.i(), n.j(), across, down);
            var corners = List.of(
                    n,
                    new Node(n.i() + across - 1, n.j()),
                    new Node(n.i(), n.j() + down - 1),
                    new Node(n.i() + across - 1, n.j() + down - 1));
            if (nodes.containsAll(corners) && p.holdsTheTubes(sighting)) {
                found.add(p);
            }
        }
        return found;
    }

    /** Whether an outermost row or column looks quite unlike the one inside it: then the rack is cut off on the other side. */
    private boolean hasForeignEdge(Map<Node, Double> strange) {
        return column(strange, i) - column(strange, i + 1) > FOREIGN
                || column(strange, i + across - 1) - column(strange, i + across - 2) > FOREIGN
                || row(strange, j) - row(strange, j + 1) > FOREIGN
                || row(strange, j + down - 1) - row(strange, j + down - 2) > FOREIGN;
    }

    private double column(Map<Node, Double> strange, int at) {
        return middle(strange, n -> n.i() == at && has(n));
    }

    private double row(Map<Node, Double> strange, int at) {
        return middle(strange, n -> n.j() == at && has(n));
    }

    private static double middle(Map<Node, Double> strange, Predicate<Node> which) {
        var sorted = strange.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sorted()
                .toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private double cost(Map<Node, Double> strange) {
        return strange.entrySet().stream()
                .filter(e -> has(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Where nothing beside the tubes tells the rack's edge: the only answer that lies in the middle of the picture. */
    private static Optional<Placement> centred(Sighting sighting, List<Placement> all) {
        var near = all.stream()
                .filter(p -> p.offCentre(sighting, true) < 0.2 && p.offCentre(sighting, false) < 0.2)
                .toList();
        return near.size() == 1 ? near.stream().findFirst() : Optional.empty();
    }

    private double offCentre(Sighting sighting, boolean across) {
        var l = sighting.lattice();
        var mx = (sighting.picture().width() - 1) / 2.0;
        var my = (sighting.picture().height() - 1) / 2.0;
        return across
                ? Math.abs(l.column(mx, my) - (i + (this.across - 1) / 2.0))
                : Math.abs(l.row(mx, my) - (j + (down - 1) / 2.0));
    }
}
