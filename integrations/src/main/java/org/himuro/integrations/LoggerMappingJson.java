package org.himuro.integrations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.integrations.logger.DateOrder;
import org.himuro.integrations.logger.LoggerMapping;
import org.himuro.integrations.logger.TemperatureUnit;

/**
 * The mapping of a logger as a person writes it down. Columns count from 1, as people count them: {@code maker},
 * {@code delimiter}, {@code headerLines}, {@code time} (one column or two), {@code temperature}, {@code unit},
 * {@code dateOrder} (dmy, mdy, ymd), {@code zone}.
 */
public final class LoggerMappingJson {

    private final JsonNode json;

    private LoggerMappingJson(JsonNode json) {
        this.json = json;
    }

    /** Fails with a sentence for the person who wrote it. */
    public static LoggerMappingJson of(String text) {
        try {
            return new LoggerMappingJson(JsonMapper.builder().build().readTree(text));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("the JSON is malformed", malformed);
        }
    }

    public LoggerMapping logger() {
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
                    text("dateOrder").map(LoggerMappingJson::order),
                    text("zone").map(ZoneId::of));
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("zone", unknown);
        }
    }

    /** The same as a person writes it: what this class reads back. */
    public static String write(LoggerMapping mapping) {
        var json = JsonNodeFactory.instance.objectNode();
        mapping.maker().ifPresent(maker -> json.put("maker", maker));
        mapping.delimiter().ifPresent(sign -> json.put("delimiter", String.valueOf(sign)));
        json.put("headerLines", mapping.headerLines());
        var time = json.putArray("time");
        mapping.time().forEach(column -> time.add(column + 1));
        json.put("temperature", mapping.temperature() + 1);
        mapping.unit().ifPresent(unit -> json.put("unit", unit.sign()));
        mapping.order().ifPresent(order -> json.put("dateOrder", word(order)));
        mapping.zone().ifPresent(zone -> json.put("zone", zone.getId()));
        return json.toString();
    }

    private static String word(DateOrder order) {
        return switch (order) {
            case DAY_MONTH_YEAR -> "dmy";
            case MONTH_DAY_YEAR -> "mdy";
            case YEAR_MONTH_DAY -> "ymd";
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
