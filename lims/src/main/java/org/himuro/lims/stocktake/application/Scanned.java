package org.himuro.lims.stocktake.application;

import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** What a scanner, or somebody who types, gave as a code. */
public final class Scanned {
    private Scanned() {}

    /** As it is kept on record; what is none of our codes as it came. */
    public static String code(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.ForeignCode(var kind, var verbatim)) -> verbatim;
            case Symbol other -> scanned.strip();
        };
    }
}
