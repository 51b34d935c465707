package org.himuro.lims.storage.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.shared.Reason;

/**
 * A form as it was filled in, with all that was wrong with it at once.
 *
 * @param form which form of the page it is
 */
public record Typed(String form, Map<String, String> values, List<Reason> reasons) {
    public static final Typed NOTHING = new Typed("", Map.of(), List.of());

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("NOT_A_UNIT", "type"),
            Map.entry("TYPE_MISSING", "type"),
            Map.entry("DOES_NOT_FIT", "type"),
            Map.entry("INSIDE_MISSING", "inside"),
            Map.entry("TEMPERATURE_CLASS_UNKNOWN", "temperature"),
            Map.entry("NAME_MISSING", "name"),
            Map.entry("NAME_TOO_LONG", "name"),
            Map.entry("SHELVES_RANGE", "shelves"),
            Map.entry("RACKS_RANGE", "racks"),
            Map.entry("BOXES_HIGH_RANGE", "high"),
            Map.entry("BOXES_DEEP_RANGE", "deep"),
            Map.entry("BOX_ROWS_RANGE", "rows"),
            Map.entry("BOX_COLUMNS_RANGE", "columns"),
            Map.entry("CODE_TAKEN", "code"),
            Map.entry("CODE_OF_OURS", "code"),
            Map.entry("CODE_NOT_PRINTABLE", "code"),
            Map.entry("POSITION_MISSING", "cell"),
            Map.entry("POSITION_NOT_IN_BOX", "cell"),
            Map.entry("POSITION_TAKEN", "cell"),
            Map.entry("TARGET_MISSING", "target"),
            Map.entry("TARGET_TWICE", "target"));

    public Typed {
        values = Map.copyOf(values);
        reasons = List.copyOf(reasons);
    }

    public boolean is(String name) {
        return form.equals(name);
    }

    public String value(String field, String fresh) {
        return values.getOrDefault(field, fresh);
    }

    /** What is wrong with this field, the first of it. */
    public Optional<Reason> wrong(String field) {
        return reasons.stream().filter(r -> field.equals(FIELDS.get(r.code()))).findFirst();
    }

    /** What is wrong and belongs to none of these fields. */
    public List<Reason> elsewhere(List<String> fields) {
        return reasons.stream()
                .filter(r -> !fields.contains(FIELDS.getOrDefault(r.code(), "")))
                .toList();
    }
}
