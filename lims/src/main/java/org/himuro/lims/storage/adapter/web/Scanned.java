package org.himuro.lims.storage.adapter.web;

import java.util.Arrays;
import java.util.List;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;

/** Codes as scanners and Japanese input methods write them. */
final class Scanned {
    private Scanned() {}

    static String code(String raw) {
        return switch (ScanText.normalise(raw)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.ForeignCode foreign) -> foreign.verbatim();
            case Symbol.Code(var other) -> raw.strip();
            case Symbol.Unreadable unreadable -> raw.strip();
        };
    }

    /** One a line, or with commas or blanks between them. */
    static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\s,;、，　]+"))
                .map(Scanned::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
