package org.himuro.lims.shipping.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.labels.id.ParsedCode;
import org.himuro.labels.scan.ScanText;
import org.himuro.labels.scan.Symbol;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.UuidV7;

/** A posted form of shipping: its fields, and codes as they are scanned. */
record Form(Fields fields) {
    /** Longest list of codes, a thousand with what scanners add. */
    static final int CODES = 60_000;

    Form(Map<String, Object> body) {
        this(Fields.form(body));
    }

    String text(String field) {
        return fields.text(field);
    }

    /** A short code or number, as the columns keep it. */
    String code64(String field) {
        return fields.text(field, 64);
    }

    Optional<UUID> act() {
        return fields.id("act").filter(UuidV7::isV7);
    }

    /** The codes of a field, one a line, as scanners and Japanese input methods write them. */
    List<String> codes(String field) {
        return fields.text(field, CODES)
                .lines()
                .map(Form::code)
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** One code as scanners write it. */
    static String code(String raw) {
        return switch (ScanText.normalise(raw)) {
            case Symbol.Code(ParsedCode.OurCode ours) -> ours.text();
            case Symbol.Code(ParsedCode.ForeignCode foreign) -> foreign.verbatim();
            case Symbol.Code(var other) -> raw.strip();
            case Symbol.Unreadable unreadable -> raw.strip();
        };
    }
}
