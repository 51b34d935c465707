package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.platform.web.Phrase;

/**
 * A box as it looks from above (B2).
 *
 * @param code the box's code
 * @param place its containers from the outermost inwards
 * @param type what kind of box it is
 * @param columns heads of the columns, as printed on the box
 * @param rows its rows from top to bottom
 * @param occupied number of tubes
 * @param capacity number of positions
 */
public record BoxPicture(
        String code,
        List<Place> place,
        Phrase type,
        List<String> columns,
        List<Row> rows,
        int occupied,
        int capacity,
        Care care) {
    public BoxPicture(
            String code,
            List<Place> place,
            Phrase type,
            List<String> columns,
            List<Row> rows,
            int occupied,
            int capacity) {
        this(code, place, type, columns, rows, occupied, capacity, Care.NONE);
    }

    public BoxPicture {
        place = List.copyOf(place);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public BoxPicture with(Care own) {
        return new BoxPicture(code, place, type, columns, rows, occupied, capacity, own);
    }

    /** Every position in reading order. */
    public List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** A container around it. */
    public record Place(String name, String href) {}

    /** One row with its letter. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One position. */
    public record Cell(String position, Use use, Optional<Held> tube, boolean marked) {}

    /** The tube in a position; {@code group} (1 to 6) colours what belongs together. */
    public record Held(String code, Phrase what, int group, String href) {}

    /** How a position is used: free, taken, held for somebody at a screen, or kept for a tube that is out. */
    public enum Use {
        FREE,
        TAKEN,
        HELD,
        KEPT
    }
}
