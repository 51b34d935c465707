package org.himuro.integrations.instrument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person says of an instrument's files, once: enough to read them all (W2). Kept as JSON: {@code delimiter}, {@code decimal},
 * {@code titles}, {@code headerLines}, {@code who}, {@code order}, {@code tube}, {@code measures}, {@code absent}, {@code leftOut}.
 *
 * @param delimiter between the columns
 * @param decimal {@code .} or {@code ,}
 * @param titles the table begins with a line of titles, wherever that line is
 * @param headerLines lines above the table, where it has no titles
 * @param who what the column of the tube says
 * @param order in which places are counted, where they say which tube it is
 * @param tube the column that says which tube it is
 * @param measures what was measured, each in a column of its own; 1 to {@value #MOST_MEASURES}
 * @param absent words for what was not measured; an empty cell says so anyhow
 * @param leftOut words in the column of the tube for what is none: blanks, standards, ladders
 */
public record InstrumentMapping(
        char delimiter,
        char decimal,
        boolean titles,
        int headerLines,
        Who who,
        Order order,
        Column tube,
        List<Measure> measures,
        Set<String> absent,
        Set<String> leftOut) {
    public static final int MOST_MEASURES = 12;
    static final int MOST_HEADER_LINES = 200;
    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a line names. */
    public enum Who {
        TUBE_CODE,
        /** A place in a rack that the record knows. */
        RACK_PLACE,
        /** The place of a line of a worklist on its plate of 96. */
        LIST_PLACE
    }

    /** How places are counted. */
    public enum Order {
        /** A1, B1, C1 … */
        DOWN_COLUMNS,
        /** A1, A2, A3 … */
        ALONG_ROWS
    }

    /**
     * @param what the name of the quantity, as the reader of the values calls it
     * @param method by which it was measured, in the same way
     * @param scale of the numbers, where no column says it
     * @param unit a column that says the unit line by line
     */
    public record Measure(Column column, String what, String method, Scale scale, Optional<Column> unit) {
        public Measure {
            if (!what.matches("[A-Z0-9_]{1,32}")) {
                throw new IllegalArgumentException("what");
            }
            if (!method.matches("[A-Z0-9_]{1,32}")) {
                throw new IllegalArgumentException("method");
            }
        }
    }

    /** Fails with the word that is wrong. */
    public InstrumentMapping {
        measures = List.copyOf(measures);
        absent = Set.copyOf(absent);
        leftOut = Set.copyOf(leftOut);
        check("delimiter", ",;\t|".indexOf(delimiter) >= 0);
        check("decimal", (decimal == '.' || decimal == ',') && decimal != delimiter);
        check("headerLines", headerLines >= 0 && headerLines <= MOST_HEADER_LINES);
        check("measures", !measures.isEmpty() && measures.size() <= MOST_MEASURES);
        check("measures", measures.stream().map(Measure::what).distinct().count() == measures.size());
        check("measures", measures.stream().noneMatch(m -> m.column().equals(tube)));
        check("absent", words(absent));
        check("leftOut", words(leftOut));
        check("titles", !titles || named(tube, measures));
    }

    private static boolean words(Set<String> words) {
        return words.size() <= MOST_WORDS && words.stream().allMatch(w -> !w.isBlank() && w.length() <= LONGEST_WORD);
    }

    private static boolean named(Column tube, List<Measure> measures) {
        return !tube.title().isBlank()
                && measures.stream()
                        .allMatch(m -> !m.column().title().isBlank()
                                && m.unit().map(u -> !u.title().isBlank()).orElse(true));
    }

    private static void check(String word, boolean right) {
        if (!right) {
            throw new IllegalArgumentException(word);
        }
    }

    /** Every column that the file must have. */
    List<Column> columns() {
        var all = new ArrayList<Column>();
        all.add(tube);
        measures.forEach(m -> {
            all.add(m.column());
            m.unit().ifPresent(all::add);
        });
        return all;
    }

    /** Fails with the word that is wrong, or with a sentence where it is no JSON at all. */
    public static InstrumentMapping of(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the JSON is malformed", malformed);
        }
    }

    private static InstrumentMapping of(JsonNode json) {
        var measures = new ArrayList<Measure>();
        json.path("measures")
                .forEach(m -> measures.add(new Measure(
                        column(m, "column"),
                        m.path("what").asText(),
                        m.path("method").asText(),
                        one(Scale.class, m, "scale"),
                        m.has("unit") ? Optional.of(column(m, "unit")) : Optional.empty())));
        return new InstrumentMapping(
                sign(json, "delimiter"),
                sign(json, "decimal"),
                json.path("titles").asBoolean(),
                json.path("headerLines").asInt(),
                one(Who.class, json, "who"),
                one(Order.class, json, "order"),
                column(json, "tube"),
                measures,
                words(json, "absent"),
                words(json, "leftOut"));
    }

    /** The same, to be kept. */
    public String json() {
        var json = JSON.createObjectNode();
        json.put("delimiter", String.valueOf(delimiter))
                .put("decimal", String.valueOf(decimal))
                .put("titles", titles)
                .put("headerLines", headerLines)
                .put("who", who.name())
                .put("order", order.name());
        put(json.putObject("tube"), tube);
        var list = json.putArray("measures");
        measures.forEach(m -> {
            var one = list.addObject();
            put(one.putObject("column"), m.column());
            one.put("what", m.what())
                    .put("method", m.method())
                    .put("scale", m.scale().name());
            m.unit().ifPresent(unit -> put(one.putObject("unit"), unit));
        });
        new TreeSet<>(absent).forEach(json.putArray("absent")::add);
        new TreeSet<>(leftOut).forEach(json.putArray("leftOut")::add);
        return json.toString();
    }

    private static void put(ObjectNode json, Column column) {
        json.put("number", column.number()).put("title", column.title()).put("nth", column.nth());
    }

    private static Column column(JsonNode json, String name) {
        var node = json.path(name);
        return new Column(
                node.path("number").asInt(),
                node.path("title").asText(),
                node.path("nth").asInt(1));
    }

    private static char sign(JsonNode json, String name) {
        var text = json.path(name).asText();
        check(name, text.length() == 1);
        return text.charAt(0);
    }

    private static <E extends Enum<E>> E one(Class<E> type, JsonNode json, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(json.path(name).asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static Set<String> words(JsonNode json, String name) {
        var words = new TreeSet<String>();
        json.path(name).forEach(word -> words.add(word.asText()));
        return words;
    }
}
