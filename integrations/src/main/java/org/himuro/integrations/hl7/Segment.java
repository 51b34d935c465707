package org.himuro.integrations.hl7;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One segment cut into fields.
 *
 * @param number 1-based place in the message
 * @param fields index = HL7 field number; 0 is the segment's name
 * @param marks the message's encoding characters
 */
record Segment(int number, List<String> fields, Marks marks) {

    static Segment of(int number, String line, Marks marks) {
        var fields = cut(line, marks.field());
        if (fields.getFirst().equals("MSH")) {
            // MSH-1 is the separator itself
            fields.add(1, String.valueOf(marks.field()));
        }
        return new Segment(number, fields, marks);
    }

    String name() {
        return fields.getFirst();
    }

    /** Field n as written, "" if absent; the two quotes that mean "delete" count as absent. */
    String raw(int n) {
        var value = n < fields.size() ? fields.get(n) : "";
        return value.equals("\"\"") ? "" : value;
    }

    List<String> repetitions(int n) {
        return cut(raw(n), marks.repetition());
    }

    /** Component c (from 1) of the first repetition of field n, unescaped, "" if absent. */
    String component(int n, int c) {
        return component(repetitions(n).getFirst(), c);
    }

    String component(String repetition, int c) {
        var components = cut(repetition, marks.component());
        var value = c <= components.size() ? components.get(c - 1) : "";
        return marks.unescape(cut(value, marks.subcomponent()).getFirst()).strip();
    }

    Optional<String> text(int n, int c) {
        return Optional.of(component(n, c)).filter(value -> !value.isEmpty());
    }

    Optional<Coded> coded(int n) {
        var coded = new Coded(component(n, 1), component(n, 2), component(n, 3));
        return coded.code().isEmpty() && coded.text().isEmpty() ? Optional.empty() : Optional.of(coded);
    }

    private static List<String> cut(String text, char at) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
