package org.himuro.labels.make;

import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Fault;

/**
 * Why labels are not made, to be shown to a person.
 *
 * @param line of the data file, from 1; 0 where there is none
 * @param row which label, from 1; 0 where it is about all
 * @param field whose value is at fault, if it is about one
 * @param sentence what was expected and what was found
 */
record Finding(int line, int row, Optional<String> field, String code, String sentence) {
    private static final int LONGEST_NAME = 60;

    static Finding ofData(DataFault fault, Locale locale) {
        return new Finding(
                fault.line(), fault.row(), fault.field(), fault.code().code(), fault.sentence(locale));
    }

    static Finding ofLabel(Fault fault, int row, int line, Locale locale) {
        var field = fault.fields().stream().reduce((a, b) -> a + ", " + b);
        var where = row > 0 && field.isPresent() ? "" : fault.where() + ": ";
        return new Finding(line, row, field, fault.code().code(), where + fault.message(locale));
    }

    Map<String, Object> json(Locale locale) {
        var json = new LinkedHashMap<String, Object>();
        json.put("line", line);
        json.put("row", row);
        json.put("field", field.map(Finding::shortened));
        json.put("code", code);
        json.put("message", message(locale));
        return json;
    }

    /** The sentence with its row and field before it. */
    private String message(Locale locale) {
        var japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
        var place = new StringBuilder();
        if (row > 0) {
            place.append(japanese ? row + " 行目" : "Row " + row);
        }
        field.ifPresent(f -> place.append(place.isEmpty() ? "" : japanese ? "の" : ", ")
                .append(MessageFormat.format(japanese ? "項目「{0}」" : "field \"{0}\"", shortened(f))));
        return place.isEmpty() ? sentence : place + ": " + sentence;
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
