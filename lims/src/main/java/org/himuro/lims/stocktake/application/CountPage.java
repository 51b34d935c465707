package org.himuro.lims.stocktake.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.Finding;
import org.himuro.lims.stocktake.StockTake;
import org.himuro.lims.stocktake.model.Frozen;

/**
 * Where one looks next.
 *
 * @param left positions that nobody has looked at
 * @param next absent where nothing is left
 * @param last what was just looked at
 * @param boxes that have positions left, as one walks
 */
public record CountPage(
        StockTake stockTake,
        int left,
        Optional<Next> next,
        Optional<Last> last,
        List<UnitBoxes> units,
        List<Reason> reasons) {
    public CountPage {
        units = List.copyOf(units);
        reasons = List.copyOf(reasons);
    }

    /**
     * @param around what the box stands in, from the outermost inwards
     * @param cells every position of the box, row by row
     * @param here how many positions of the box are left
     * @param opened the box was scanned
     */
    public record Next(
            String box,
            String name,
            String cell,
            List<String> around,
            int columns,
            List<Cell> cells,
            int here,
            boolean opened) {
        public Next {
            around = List.copyOf(around);
            cells = List.copyOf(cells);
        }

        public int rows() {
            return cells.size() / columns;
        }

        public Cell at(int row, int column) {
            return cells.get(row * columns + column);
        }

        public static String letter(int row) {
            return Frozen.label(row, 0).substring(0, 1);
        }
    }

    /** A position in the picture of the box. */
    public enum Cell {
        /** Not drawn. */
        OTHER,
        LEFT,
        COUNTED,
        NOW;

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param mayTakeBack the reader may say that it was not right */
    public record Last(
            String box,
            String cell,
            Finding finding,
            Optional<String> recorded,
            Optional<String> seen,
            boolean mayTakeBack) {
        public Tone tone() {
            return switch (finding) {
                case RIGHT -> Tone.DONE;
                case UNREACHED -> Tone.LOOK;
                case MISSING, OTHER_TUBE, EXTRA, UNREADABLE -> Tone.REFUSED;
            };
        }

        public Phrase told() {
            return switch (finding) {
                case RIGHT ->
                    recorded.map(tube -> Phrase.of("count.right", cell, tube))
                            .orElseGet(() -> Phrase.of("count.right-empty", cell));
                case MISSING -> Phrase.of("count.missing", cell, recorded.orElse("–"));
                case OTHER_TUBE ->
                    seen.map(tube -> Phrase.of("count.other", cell, tube, recorded.orElse("–")))
                            .orElseGet(() -> Phrase.of("count.other-unknown", cell, recorded.orElse("–")));
                case EXTRA ->
                    seen.map(tube -> Phrase.of("count.extra", cell, tube))
                            .orElseGet(() -> Phrase.of("count.extra-unknown", cell));
                case UNREADABLE -> Phrase.of("count.unreadable", cell, recorded.orElse("–"));
                case UNREACHED -> Phrase.of("count.unreached", cell);
            };
        }
    }

    /** Boxes of one unit. */
    public record UnitBoxes(String unit, int left, List<BoxLeft> boxes) {
        public UnitBoxes {
            boxes = List.copyOf(boxes);
        }
    }

    /** @param by who else has looked into it in the last minutes */
    public record BoxLeft(String code, List<String> around, int left, Optional<String> by) {
        public BoxLeft {
            around = List.copyOf(around);
        }
    }
}
