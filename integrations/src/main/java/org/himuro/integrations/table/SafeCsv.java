package org.himuro.integrations.table;

import java.util.List;

/**
 * Delimited text that a spreadsheet opens as values only (RFC 4180, UTF-8 with a byte-order mark): what begins like a formula gets an
 * apostrophe before it.
 */
public final class SafeCsv {
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private final StringBuilder text = new StringBuilder("\uFEFF");

    public void row(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : ",").append('"');
            var field = fields.get(i);
            if (!field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 && !isNumber(field)) {
                text.append('\'');
            }
            text.append(field.replace("\"", "\"\"")).append('"');
        }
        text.append("\r\n");
    }

    private static boolean isNumber(String field) {
        return field.matches("[-+]?[0-9]+([.,][0-9]+)?");
    }

    /** What was written so far, which is then forgotten. */
    public String taken() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
