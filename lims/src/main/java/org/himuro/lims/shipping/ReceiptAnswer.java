package org.himuro.lims.shipping;

import java.util.List;
import org.himuro.lims.shared.Reason;

/**
 * @param open lines about which nothing is said yet
 * @param marks what the report conflicts with, parcel as a whole
 */
public record ReceiptAnswer(String parcel, List<Line> lines, int open, List<Reason> marks) {
    public ReceiptAnswer {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** @param marks what this line conflicts with */
    public record Line(String code, Result result, TubeCondition condition, List<Reason> marks) {
        public Line {
            marks = List.copyOf(marks);
        }
    }

    public enum Result {
        RECEIVED,
        /** Said before; nothing new is recorded. */
        ALREADY,
        /** On no line of this parcel: recorded, and traced. */
        EXTRA,
        /** No tube that is known here; also a case's or a box's code. */
        NO_TUBE,
        /** One code in two cells of what was told: counts for no tube. */
        TWICE
    }
}
