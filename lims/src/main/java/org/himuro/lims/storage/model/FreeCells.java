package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.storage.ReservationEvent.Cell;

/**
 * What is free in a box.
 *
 * @param cells in the order of rows, then columns
 */
public record FreeCells(UUID box, List<String> cells) {
    public FreeCells {
        cells = List.copyOf(cells);
    }

    /**
     * So many positions close together: all in one box where one has room, in the one that is filled most by it; else from box to
     * box in their order.
     *
     * @param boxes in the order in which one walks past them
     * @return fewer where there are no more
     */
    public static List<Cell> choose(List<FreeCells> boxes, int count) {
        var one = boxes.stream()
                .filter(b -> b.cells().size() >= count)
                .min(Comparator.comparingInt(b -> b.cells().size()));
        var chosen = new ArrayList<Cell>();
        for (var box : one.map(List::of).orElse(boxes)) {
            box.cells().stream()
                    .limit((long) count - chosen.size())
                    .forEach(cell -> chosen.add(new Cell(box.box(), cell)));
        }
        return chosen;
    }
}
