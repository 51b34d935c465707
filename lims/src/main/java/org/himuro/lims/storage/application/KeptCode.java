package org.himuro.lims.storage.application;

import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.labelling.UnknownCode;

/** A code as it may be kept: what is no code of ours nor of a registered form may be a wristband's. */
public final class KeptCode {
    private KeptCode() {}

    public static String of(String scanned) {
        return switch (ScanText.normalise(scanned)) {
            case Symbol.Code(ParsedCode.Ambiguous(var text, var readings)) -> text;
            case Symbol other -> UnknownCode.shown(scanned);
        };
    }
}
