package org.himuro.integrations.rackfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;

/**
 * What a person says of a rack scanner's files, once: enough to read them all (L5). As JSON it is what {@code himuro read rack-file
 * --mapping FILE} takes: {@code name}, {@code delimiter}, {@code headerLines}, {@code positions} (label, rows, columns), {@code position},
 * {@code code}, {@code width}, {@code rackColumn} or {@code rackLine}, {@code empty}, {@code unread}, {@code rows}, {@code columns}. Columns
 * count from 1, as people count them.
 *
 * @param delimiter one character
 * @param headerLines lines to leave out at the top
 * @param position column of the position
 * @param code column of the tube's code
 * @param width columns that a line has; 0 = no more than those named
 * @param rackColumn column of the rack's own code
 * @param rackLine words before the rack's own code, in a line of its own
 * @param empty words for an empty position, beside those known
 * @param unread words for a tube whose code could not be read, beside those known
 * @param shape of the rack; another common one where none is said
 */
public record RackTeaching(
        String name,
        char delimiter,
        int headerLines,
        PositionForm positions,
        int position,
        int code,
        int width,
        Optional<Integer> rackColumn,
        Optional<String> rackLine,
        Set<String> empty,
        Set<String> unread,
        Optional<Geometry> shape) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A line of a rack scanner has a handful. */
    private static final int MOST_COLUMNS = 99;

    private static final int MOST_LINES = 999;

    /** Fails with the word that is wrong. */
    public RackTeaching {
        empty = Set.copyOf(empty);
        unread = Set.copyOf(unread);
        column("position", position);
        column("code", code);
        rackColumn.ifPresent(at -> column("rackColumn", at));
        if (position == code) {
            throw new IllegalArgumentException("code");
        }
        if (headerLines < 0 || headerLines > MOST_LINES) {
            throw new IllegalArgumentException("headerLines");
        }
    }

    private static void column(String name, int column) {
        if (column < 1 || column > MOST_COLUMNS) {
            throw new IllegalArgumentException(name);
        }
    }

    /** Fails with the word that is wrong, or with a sentence where it is no JSON at all. */
    public static RackTeaching of(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the JSON is malformed", malformed);
        }
    }

    private static RackTeaching of(JsonNode json) {
        int rack = number(json, "rackColumn", 0);
        boolean shaped = json.has("rows") || json.has("columns");
        return new RackTeaching(
                text(json, "name").orElse("learned"),
                text(json, "delimiter").map(RackTeaching::sign).orElse(','),
                number(json, "headerLines", 0),
                form(text(json, "positions").orElse("label")),
                number(json, "position", 1),
                number(json, "code", 2),
                number(json, "width", 0),
                rack > 0 ? Optional.of(rack) : Optional.empty(),
                text(json, "rackLine"),
                words(json, "empty"),
                words(json, "unread"),
                shaped
                        ? Optional.of(new Geometry(number(json, "rows", 8), number(json, "columns", 12)))
                        : Optional.empty());
    }

    /** The same, to be kept. */
    public String json() {
        var json = JSON.createObjectNode();
        json.put("name", name).put("delimiter", String.valueOf(delimiter)).put("headerLines", headerLines);
        json.put("positions", word(positions))
                .put("position", position)
                .put("code", code)
                .put("width", width);
        rackColumn.ifPresent(at -> json.put("rackColumn", at));
        rackLine.ifPresent(words -> json.put("rackLine", words));
        new TreeSet<>(empty).forEach(json.putArray("empty")::add);
        new TreeSet<>(unread).forEach(json.putArray("unread")::add);
        shape.ifPresent(s -> json.put("rows", s.rows()).put("columns", s.columns()));
        return json.toString();
    }

    public RackMapping mapping() {
        var like = RackMappings.TWO_COLUMNS;
        int named = Math.max(rackColumn.orElse(0), Math.max(position, code));
        var place = rackColumn
                .<RackCodeAt>map(at -> new RackCodeAt.Column(at - 1))
                .or(() -> rackLine.map(RackCodeAt.Line::new))
                .orElseGet(like::rackCode);
        var tokens = new RackMapping.Tokens(
                both(like.tokens().empty(), empty),
                both(like.tokens().unread(), unread),
                like.tokens().blankIsEmpty());
        return new RackMapping(
                name,
                like.layout(),
                positions,
                shape.orElse(like.geometry()),
                shape.isPresent(),
                delimiter,
                headerLines,
                RackMapping.Columns.of(position - 1, code - 1, Math.max(position, code), Math.max(named, width)),
                place,
                like.readAt(),
                tokens,
                like.lists());
    }

    private static Set<String> both(Set<String> known, Set<String> taught) {
        var both = new HashSet<>(known);
        both.addAll(taught);
        return both;
    }

    private static Set<String> words(JsonNode json, String name) {
        var words = new HashSet<String>();
        json.path(name).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static char sign(String sign) {
        if (sign.length() != 1) {
            throw new IllegalArgumentException("delimiter");
        }
        return sign.charAt(0);
    }

    private static PositionForm form(String word) {
        return List.of(PositionForm.values()).stream()
                .filter(form -> word(form).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("positions"));
    }

    private static String word(PositionForm form) {
        return switch (form) {
            case LABEL -> "label";
            case NUMBER_ALONG_ROWS -> "rows";
            case NUMBER_DOWN_COLUMNS -> "columns";
        };
    }

    private static int number(JsonNode json, String name, int otherwise) {
        var node = json.path(name);
        if (!node.isMissingNode() && !node.canConvertToInt()) {
            throw new IllegalArgumentException(name);
        }
        return node.asInt(otherwise);
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }
}
