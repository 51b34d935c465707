package org.himuro.lims.storage.adapter.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.himuro.integrations.rackfile.Geometry;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.RackTeaching;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.storage.application.RackPage.Teach.Between;

/** What a person says of a rack scanner's files, between the form and what is kept of it. */
final class TeachForm {
    private static final int LINES = 200;
    private static final int COLUMNS = 40;

    private TeachForm() {}

    /**
     * @param lines how the file begins: as wide as they are, a line may be
     * @param rows of the box, for files whose positions are numbers
     */
    static RackTeaching read(Fields fields, List<String> lines, int rows, int columns) {
        var between = fields.needed(Between.class, "between", Between.COMMA);
        var positions = fields.needed(PositionForm.class, "positions", PositionForm.LABEL);
        int position = fields.count("position", 1, COLUMNS).orElse(1);
        int code = fields.read("code", "1 – " + COLUMNS + ", ≠ " + position, text -> other(text, position))
                .orElse(position == 1 ? 2 : 1);
        var width = lines.stream()
                .mapToInt(line ->
                        1 + (int) line.chars().filter(c -> c == between.sign()).count())
                .max()
                .orElse(0);
        return new RackTeaching(
                fields.text("name"),
                between.sign(),
                fields.count("headerLines", 0, LINES).orElse(0),
                positions,
                position,
                code,
                Math.min(width, COLUMNS),
                fields.count("rackColumn", 1, COLUMNS),
                Optional.of(fields.text("rackLine")).filter(text -> !text.isEmpty()),
                words(fields.text("empty")),
                words(fields.text("unread")),
                positions == PositionForm.LABEL ? Optional.empty() : Optional.of(new Geometry(rows, columns)));
    }

    private static Optional<Integer> other(String text, int column) {
        return text.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(text)).filter(n -> n >= 1 && n <= COLUMNS && n != column)
                : Optional.empty();
    }

    /** Column by column, as the form has it. */
    static Map<String, String> given(RackTeaching taught) {
        var given = new HashMap<String, String>();
        given.put("name", taught.name());
        Arrays.stream(Between.values())
                .filter(between -> between.sign() == taught.delimiter())
                .forEach(between -> given.put("between", between.name()));
        given.put("headerLines", String.valueOf(taught.headerLines()));
        given.put("positions", taught.positions().name());
        given.put("position", String.valueOf(taught.position()));
        given.put("code", String.valueOf(taught.code()));
        taught.rackColumn().ifPresent(column -> given.put("rackColumn", column.toString()));
        taught.rackLine().ifPresent(words -> given.put("rackLine", words));
        given.put("empty", String.join(", ", taught.empty()));
        given.put("unread", String.join(", ", taught.unread()));
        return given;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[,、]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
