package org.himuro.integrations.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Delimited text that a spreadsheet opens as values only (RFC 4180, UTF-8 with a byte-order mark): what begins like a formula gets an
 * apostrophe before it.
 */
public final class SafeCsv {
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /** What no reader takes for anything but itself. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}._:+/-]+");

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public void row(List<String> fields) {
        text.append(fields.stream().map(SafeCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String field) {
        boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 && !isNumber(field);
        var safe = formula ? "'" + field : field;
        return safe.isEmpty() || PLAIN.matcher(safe).matches() ? safe : '"' + safe.replace("\"", "\"\"") + '"';
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
