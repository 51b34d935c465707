package org.himuro.integrations;

import java.util.ArrayList;
import java.util.List;

/** Cuts one line of a delimited file into its fields (RFC 4180 quoting within the line; blanks around a field dropped). */
public final class Delimited {

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean blankSoFar = true;

    private Delimited() {}

    public static List<String> fields(String line, char delimiter) {
        return cut(line, delimiter).fields;
    }

    /** Whether a quotation mark is open where the line ends: what stands behind it may not be one field. */
    public static boolean quoteOpen(String line, char delimiter) {
        return cut(line, delimiter).quoted;
    }

    private static Delimited cut(String line, char delimiter) {
        var cut = new Delimited();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = cut.quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                i++;
                cut.append(c);
            } else {
                cut.take(c, delimiter);
            }
        }
        cut.end();
        return cut;
    }

    /** The field at an index, "" where the line is shorter. */
    public static String at(List<String> fields, int index) {
        return index >= 0 && index < fields.size() ? fields.get(index) : "";
    }

    private void take(char c, char delimiter) {
        if (quoted && c == '"') {
            quoted = false;
        } else if (quoted) {
            append(c);
        } else if (c == '"' && blankSoFar) {
            field.setLength(0);
            quoted = true;
            blankSoFar = false;
        } else if (c == delimiter) {
            end();
        } else {
            append(c);
        }
    }

    private void append(char c) {
        field.append(c);
        blankSoFar &= c == ' ' || c == '\t';
    }

    private void end() {
        fields.add(field.toString().strip());
        field.setLength(0);
        blankSoFar = true;
    }
}
