package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;

/**
 * How boxes may be emptied by moving tubes together.
 *
 * @param units in which something lies, those first in which most may be gained
 * @param plan of one unit; empty where none was asked for
 */
public record DefragmentPage(List<Unit> units, Optional<Plan> plan) {
    /** So many tubes are moved at most. */
    public static final List<Integer> MOST = List.of(50, 100, 200, 500, 1_000);

    public static final int USUAL = 200;

    public DefragmentPage {
        units = List.copyOf(units);
    }

    /**
     * @param boxes that are begun
     * @param free positions in them
     * @param atMost boxes that may be emptied if everything could lie everywhere
     */
    public record Unit(String code, String name, String room, int boxes, int tubes, int free, int atMost) {
        public int percent() {
            return Math.round(100f * tubes / Math.max(1, tubes + free));
        }
    }

    /** @param most tubes that are moved at most @param boxes to be emptied, that with the fewest tubes first */
    public record Plan(Unit unit, int most, List<Box> boxes) {
        public Plan {
            boxes = List.copyOf(boxes);
        }

        public int moves() {
            return boxes.stream().mapToInt(b -> b.tubes().size()).sum();
        }

        public int positions() {
            return boxes.stream().mapToInt(Box::size).sum();
        }

        /** Codes of all boxes that are to be emptied: nothing is moved from one into the other. */
        public String leaving() {
            return String.join(" ", boxes.stream().map(Box::code).toList());
        }

        /** How full the boxes that are begun would be. */
        public int percent() {
            return Math.round(100f * unit.tubes() / Math.max(1, unit.tubes() + unit.free() - positions() + moves()));
        }
    }

    /** @param size its positions @param tubes codes of all that is in it @param into where they go */
    public record Box(String code, String name, String rack, int size, List<String> tubes, List<Into> into) {
        public Box {
            tubes = List.copyOf(tubes);
            into = List.copyOf(into);
        }
    }

    /** @param count how many tubes go there */
    public record Into(String code, String name, int count) {}
}
