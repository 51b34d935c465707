package org.himuro.lims.storage.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.himuro.lims.storage.application.UnitInsides.Standing;
import org.himuro.lims.storage.model.Cells;

/** What stands in one container, row by row and column by column; what has no position of its own comes after the others. */
record Grid(int rows, int columns, List<Placed> places) {
    /** In one row where the container has no positions, up to this many. */
    private static final int WIDE = 8;

    /** @param row from 0 @param column from 0 */
    record Placed(Standing standing, int row, int column) {}

    /** @param rows of the container; 0 with 0 columns where it has no positions, or where several containers are drawn as one */
    static Grid of(List<Standing> inside, int rows, int columns) {
        int wide = columns > 0 ? columns : Math.clamp(inside.size(), 1, WIDE);
        var places = new ArrayList<Placed>();
        Set<Integer> used = new HashSet<>();
        var later = new ArrayList<Standing>();
        for (var s : inside) {
            var cell = rows > 0 ? s.cell().flatMap(Cells::normal) : java.util.Optional.<String>empty();
            if (cell.isPresent()) {
                int row = cell.get().charAt(0) - 'A';
                int column = Integer.parseInt(cell.get().substring(1)) - 1;
                used.add(row * wide + column);
                places.add(new Placed(s, row, column));
            } else {
                later.add(s);
            }
        }
        int next = 0;
        for (var s : later) {
            while (!used.add(next)) {
                next++;
            }
            places.add(new Placed(s, next / wide, next % wide));
        }
        int high = places.stream().mapToInt(p -> p.row() + 1).max().orElse(1);
        return new Grid(Math.max(Math.max(rows, high), 1), wide, places);
    }
}
