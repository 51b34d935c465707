package org.himuro.lims.stocktake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every position of some places as the record had it at one instant, in the order in which one walks: what a draw is made from.
 *
 * @param boxes as one walks past them: by room, unit, shelf, rack
 */
public record Frozen(List<Box> boxes) {
    public Frozen {
        boxes = List.copyOf(boxes);
    }

    /**
     * @param unit the unit it stands in, or the outermost place, or the box itself
     * @param tubes codes of the tubes, row by row; empty where none is
     */
    public record Box(UUID unit, String unitCode, UUID id, String code, int rows, int columns, List<String> tubes) {
        public Box {
            tubes = List.copyOf(tubes);
        }

        List<Spot> spots() {
            var spots = new ArrayList<Spot>(tubes.size());
            for (int i = 0; i < tubes.size(); i++) {
                var tube = Optional.of(tubes.get(i)).filter(code -> !code.isEmpty());
                spots.add(new Spot(this, i, label(i / columns, i % columns), tube));
            }
            return spots;
        }
    }

    /** One position. @param nth in its box, row by row */
    public record Spot(Box box, int nth, String cell, Optional<String> tube) {}

    /** @param row from 0 @param column from 0 */
    public static String label(int row, int column) {
        return (char) ('A' + row) + (column < 9 ? "0" : "") + (column + 1);
    }

    /** Where a label stands row by row; absent where a box of so many columns has none like that. */
    public static Optional<Integer> index(String cell, int columns) {
        if (!cell.matches("[A-Z][0-9]{2}")) {
            return Optional.empty();
        }
        int column = Integer.parseInt(cell.substring(1)) - 1;
        return column < 0 || column >= columns
                ? Optional.empty()
                : Optional.of((cell.charAt(0) - 'A') * columns + column);
    }

    public int positions() {
        return boxes.stream().mapToInt(b -> b.tubes().size()).sum();
    }

    /** The list as it is kept: a line for each position with unit, box, position and tube, between them tabs. */
    public Iterable<String> lines() {
        return () -> boxes.stream()
                .flatMap(box -> box.spots().stream())
                .map(Frozen::line)
                .iterator();
    }

    private static String line(Spot spot) {
        return spot.box().unitCode() + "\t" + spot.box().code() + "\t" + spot.cell() + "\t"
                + spot.tube().orElse("-") + "\n";
    }
}
