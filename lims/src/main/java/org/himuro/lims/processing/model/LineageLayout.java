package org.himuro.lims.processing.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where the tubes of a lineage stand in its picture: a column for each generation, a row for each tube that nothing was made
 * of, and every other one in the middle of what was made of it; where there are more than {@value #MANY}, beside the first, so that one
 * reads from the top. Lines never cross but where tubes were pooled.
 *
 * @param spots in the order in which the picture is read
 * @param rows at least 1
 */
public record LineageLayout(List<Spot> spots, List<Line> lines, int columns, double rows) {
    /** Rows that are seen at once. */
    public static final int MANY = 14;

    public LineageLayout {
        spots = List.copyOf(spots);
        lines = List.copyOf(lines);
    }

    /** @param row from 0; between two rows where it stands in the middle */
    public record Spot(UUID tube, int column, double row) {}

    public record Line(UUID parent, UUID child) {}

    /**
     * @param tubes with their generations, in the order in which they are to be read
     * @param lines from parents to children that are both among them
     */
    public static LineageLayout of(Map<UUID, Integer> tubes, List<Line> lines) {
        var placed = new Placing(new LinkedHashMap<>(tubes), lines, false).all();
        if (placed.stream().mapToDouble(Spot::row).max().orElse(0) + 1 > MANY) {
            placed = new Placing(new LinkedHashMap<>(tubes), lines, true).all();
        }
        int columns = placed.stream().mapToInt(Spot::column).max().orElse(0) + 1;
        double rows = placed.stream().mapToDouble(Spot::row).max().orElse(0) + 1;
        return new LineageLayout(placed, lines, columns, rows);
    }

    private static final class Placing {
        private final Map<UUID, Integer> columns = new HashMap<>();
        private final Map<UUID, List<UUID>> children = new HashMap<>();
        private final Map<UUID, Spot> spots = new LinkedHashMap<>();
        private final List<UUID> roots = new ArrayList<>();
        private final List<UUID> leaves = new ArrayList<>();
        private final boolean fromTheTop;

        Placing(Map<UUID, Integer> tubes, List<Line> lines, boolean fromTheTop) {
            this.fromTheTop = fromTheTop;
            columns.putAll(tubes);
            for (var line : lines) {
                children.computeIfAbsent(line.parent(), id -> new ArrayList<>()).add(line.child());
            }
            tubes.keySet().stream()
                    .filter(id -> lines.stream().noneMatch(l -> l.child().equals(id)))
                    .forEach(roots::add);
        }

        List<Spot> all() {
            roots.forEach(this::place);
            return List.copyOf(spots.values());
        }

        private double leaf(UUID tube) {
            leaves.add(tube);
            return leaves.size() - 1;
        }

        private double beside(List<Double> children) {
            return fromTheTop
                    ? children.getFirst()
                    : children.stream().mapToDouble(row -> row).average().orElseThrow();
        }

        /** A pool stands where its first parent has it. */
        private double place(UUID tube) {
            var known = spots.get(tube);
            if (known != null) {
                return known.row();
            }
            int column = columns.getOrDefault(tube, 0);
            spots.put(tube, new Spot(tube, column, -1)); // its place in the order of reading
            var own = children.getOrDefault(tube, List.of()).stream()
                    .filter(child -> !spots.containsKey(child))
                    .toList();
            double row = own.isEmpty()
                    ? leaf(tube)
                    : beside(own.stream().map(this::place).toList());
            spots.put(tube, new Spot(tube, column, row));
            return row;
        }
    }
}
