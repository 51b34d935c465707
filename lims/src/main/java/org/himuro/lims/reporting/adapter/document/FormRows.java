package org.himuro.lims.reporting.adapter.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a form on paper, section by section. */
final class FormRows {
    private final List<Map<String, ?>> rows = new ArrayList<>();
    private String section = "";

    FormRows section(String title) {
        section = title;
        return this;
    }

    FormRows text(String label, String value) {
        return row("TEXT", label, value);
    }

    /** Where nothing is known, a line to be filled in by hand. */
    FormRows text(String label, Optional<String> value) {
        return value.filter(v -> !v.isBlank()).map(v -> text(label, v)).orElseGet(() -> row("HAND", label, ""));
    }

    /** Read from a distance. */
    FormRows big(String label, String value) {
        return row("BIG", label, value);
    }

    FormRows note(String text) {
        return row("NOTE", "", text);
    }

    /** One of a long list: a wide label, small. */
    FormRows listed(String label, String value) {
        return row("ROW", label, value);
    }

    /** Lines for a name, a time and a signature. */
    FormRows sign(String label) {
        return row("SIGN", label, "");
    }

    private FormRows row(String kind, String label, String value) {
        rows.add(Map.of("section", section, "kind", kind, "label", label, "value", value));
        return this;
    }

    Collection<Map<String, ?>> all() {
        return rows;
    }
}
