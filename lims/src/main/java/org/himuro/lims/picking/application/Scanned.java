package org.himuro.lims.picking.application;

import java.util.Optional;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** What a scanner, or somebody who types, gave. */
public final class Scanned {
    private Scanned() {}

    /** A position of a box. */
    public record Position(String box, String cell) {}

    /** As it is kept on record; what is none of our codes as it came. */
    public static String code(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.ForeignCode(var kind, var verbatim)) -> verbatim;
            case Symbol other -> scanned.strip();
        };
    }

    /** Whether it may be a thing with positions rather than a tube. */
    public static boolean isItem(String scanned) {
        return ScanText.normalise(scanned) instanceof Symbol.Code(ParsedCode.ItemCode item);
    }

    public static Optional<Position> position(String scanned) {
        return ScanText.normalise(scanned) instanceof Symbol.Code(ParsedCode.PositionCode p)
                ? p.within().code().map(box -> new Position(box, p.cell().label()))
                : Optional.empty();
    }
}
