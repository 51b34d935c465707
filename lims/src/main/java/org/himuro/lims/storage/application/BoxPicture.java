package org.himuro.lims.storage.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
 * @param reserved number of positions without a tube that are not free
 * @param by what the colours of tubes say
 * @param legend what each says; empty where they only part neighbours
 */
public record BoxPicture(
        String code,
        List<Place> place,
        Phrase type,
        List<String> columns,
        List<Row> rows,
        int occupied,
        int capacity,
        int reserved,
        TubeColour by,
        List<Key> legend,
        Care care) {
    public BoxPicture(
            String code,
            List<Place> place,
            Phrase type,
            List<String> columns,
            List<Row> rows,
            int occupied,
            int capacity) {
        this(code, place, type, columns, rows, occupied, capacity, 0, TubeColour.CASE, List.of(), Care.NONE);
    }

    public BoxPicture {
        place = List.copyOf(place);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        legend = List.copyOf(legend);
    }

    public BoxPicture with(Care own) {
        return new BoxPicture(code, place, type, columns, rows, occupied, capacity, reserved, by, legend, own);
    }

    /** Reservations of its positions, each once, in the order of their first. */
    public List<Claim> claims() {
        return cells().stream().flatMap(c -> c.claim().stream()).distinct().toList();
    }

    /** The positions that a reservation holds here. */
    public String positions(Claim claim) {
        return cells().stream()
                .filter(c -> c.claim().filter(claim::equals).isPresent())
                .map(Cell::position)
                .collect(Collectors.joining(" "));
    }

    /** Positions that are kept for tubes that are out. */
    public List<Cell> kept() {
        return cells().stream().filter(c -> c.kept().isPresent()).toList();
    }

    /** Every position in reading order. */
    public List<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** @param word what it says; empty where it is a code */
    public record Key(int group, Optional<Phrase> word, String code) {}

    /** A container around it. */
    public record Place(String name, String href) {}

    /** One row with its letter. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One position. */
    public record Cell(
            String position, Use use, Optional<Held> tube, Optional<Claim> claim, Optional<Out> kept, boolean marked) {
        public Cell(String position, Use use, Optional<Held> tube, boolean marked) {
            this(position, use, tube, Optional.empty(), Optional.empty(), marked);
        }
    }

    /** A tube that is out and comes back to its position. */
    public record Out(String code, String href) {}

    /**
     * Who has reserved a position, why and until when.
     *
     * @param own it is the reader's
     */
    public record Claim(String reservation, String by, Phrase purpose, Instant until, boolean own) {
        public String href() {
            return "/reservations/" + reservation;
        }
    }

    /** The tube in a position; {@code group} (1 to 6) colours what belongs together. */
    public record Held(String code, Phrase what, int group, String href) {}

    /** How a position is used: free, taken, held for who has reserved it, or kept for a tube that is out. */
    public enum Use {
        FREE,
        TAKEN,
        HELD,
        KEPT
    }
}
