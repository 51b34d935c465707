package org.himuro.integrations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.himuro.integrations.logger.DateOrder;
import org.himuro.integrations.logger.LoggerMapping;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.integrations.rackfile.Geometry;
import org.himuro.integrations.rackfile.RackMapping;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;
import org.himuro.integrations.rackfile.RackMapping.RackCodeAt;
import org.himuro.integrations.rackfile.RackMappings;

/**
 * A learned mapping as a person writes it down. Columns count from 1, as people count them. Of a logger: {@code maker},
 * {@code delimiter}, {@code headerLines}, {@code time} (one column or two), {@code temperature}, {@code unit},
 * {@code dateOrder} (dmy, mdy, ymd), {@code zone}. Of a rack scanner: {@code name}, {@code delimiter}, {@code headerLines},
 * {@code positions} (label, rows, columns), {@code position}, {@code code}, {@code rackColumn} or {@code rackLine},
 * {@code empty}, {@code unread}, {@code rows}, {@code columns}.
 */
final class MappingJson {

    private final JsonNode json;

    private MappingJson(JsonNode json) {
        this.json = json;
    }

    /** Fails with a sentence for the person who wrote it. */
    static MappingJson of(byte[] bytes) {
        try {
            return new MappingJson(JsonMapper.builder().build().readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the JSON is malformed", malformed);
        }
    }

    LoggerMapping logger() {
        try {
            return new LoggerMapping(
                    text("maker"),
                    delimiter(),
                    number("headerLines", 0),
                    json.path("time").isArray()
                            ? IntStream.range(0, json.path("time").size())
                                    .mapToObj(i -> json.path("time").path(i).asInt() - 1)
                                    .toList()
                            : List.of(number("time", 1) - 1),
                    number("temperature", 2) - 1,
                    text("unit").map(unit -> TemperatureUnit.in(unit).orElseThrow(() -> fault("unit"))),
                    text("dateOrder").map(MappingJson::order),
                    text("zone").map(ZoneId::of));
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("zone", unknown);
        }
    }

    RackMapping rack() {
        var like = RackMappings.TWO_COLUMNS;
        int position = number("position", 1) - 1;
        int code = number("code", 2) - 1;
        int rack = number("rackColumn", 0) - 1;
        int most = Math.max(rack, Math.max(position, code)) + 1;
        var place = rack >= 0
                ? new RackCodeAt.Column(rack)
                : text("rackLine").<RackCodeAt>map(RackCodeAt.Line::new).orElseGet(like::rackCode);
        var tokens = new RackMapping.Tokens(
                words("empty", like.tokens().empty()),
                words("unread", like.tokens().unread()),
                like.tokens().blankIsEmpty());
        if (position < 0 || code < 0) {
            throw new IllegalArgumentException("columns count from 1");
        }
        return new RackMapping(
                text("name").orElse("learned"),
                like.layout(),
                form(text("positions").orElse("label")),
                new Geometry(number("rows", 8), number("columns", 12)),
                json.has("rows") || json.has("columns"),
                delimiter().orElse(','),
                number("headerLines", 0),
                RackMapping.Columns.of(position, code, Math.max(position, code) + 1, most),
                place,
                like.readAt(),
                tokens,
                like.lists());
    }

    private Set<String> words(String name, Set<String> ready) {
        var words = new HashSet<>(ready);
        json.path(name).forEach(word -> words.add(word.asText()));
        return Set.copyOf(words);
    }

    private static PositionForm form(String word) {
        return switch (word) {
            case "label" -> PositionForm.LABEL;
            case "rows" -> PositionForm.NUMBER_ALONG_ROWS;
            case "columns" -> PositionForm.NUMBER_DOWN_COLUMNS;
            default -> throw fault("positions");
        };
    }

    private static DateOrder order(String word) {
        return switch (word) {
            case "dmy" -> DateOrder.DAY_MONTH_YEAR;
            case "mdy" -> DateOrder.MONTH_DAY_YEAR;
            case "ymd" -> DateOrder.YEAR_MONTH_DAY;
            default -> throw fault("dateOrder");
        };
    }

    private Optional<Character> delimiter() {
        return text("delimiter").map(sign -> {
            if (sign.length() != 1) {
                throw fault("delimiter");
            }
            return sign.charAt(0);
        });
    }

    private int number(String name, int otherwise) {
        var node = json.path(name);
        if (!node.isMissingNode() && !node.canConvertToInt()) {
            throw fault(name);
        }
        return node.asInt(otherwise);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(json.path(name).textValue());
    }

    private static IllegalArgumentException fault(String name) {
        return new IllegalArgumentException(name);
    }
}
