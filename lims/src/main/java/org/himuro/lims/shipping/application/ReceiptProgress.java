package org.himuro.lims.shipping.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a receipt is, for all who work on it.
 *
 * @param sent lines that the sender wrote
 * @param open lines about which nothing is said yet
 * @param boxes that were packed whole
 */
public record ReceiptProgress(String code, int sent, int open, List<Box> boxes) {
    public ReceiptProgress {
        boxes = List.copyOf(boxes);
    }

    public Optional<Box> box(String box) {
        return boxes.stream().filter(b -> b.code().equals(box)).findFirst();
    }

    public record Box(String code, int columns, List<Row> rows) {
        public Box {
            rows = List.copyOf(rows);
        }

        /** Cell to tube, as it was packed. */
        public Map<String, String> tubes() {
            var tubes = new HashMap<String, String>();
            rows.forEach(row ->
                    row.squares().forEach(square -> square.tube().ifPresent(tube -> tubes.put(square.cell(), tube))));
            return tubes;
        }
    }

    /** @param name its letter */
    public record Row(String name, List<Square> squares) {
        public Row {
            squares = List.copyOf(squares);
        }
    }

    /** @param state what became of the tube's line; {@link Seen#NONE} where the box has none here */
    public record Square(String cell, Optional<String> tube, Seen state) {}

    public enum Seen {
        NONE,
        OPEN,
        DONE,
        LOOK,
        GONE
    }
}
