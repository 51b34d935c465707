package org.himuro.lims.processing.application;

import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** What a scanner, or somebody who types, gave as the code of a tube. */
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

    /** Whether it may be a tube that nobody has on record yet: a maker's code of a registered form. */
    static boolean isMakers(String code) {
        return ScanText.normalise(code) instanceof Symbol.Code(ParsedCode.ForeignCode foreign);
    }
}
