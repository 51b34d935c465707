package org.himuro.lims.ledger.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link Canonical} wrote. A member that is missing is an absent Optional, an empty list or an error. */
public final class CanonicalReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalReader() {}

    /** @throws IllegalArgumentException where the text is not JSON, has a day that no calendar has, or does not fit the record */
    public static <R> R read(String json, Class<R> type) {
        try {
            return type.cast(record(JSON.readTree(json), type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a text that comes from outside: nothing but blanks may differ from what {@link Canonical} writes.
     *
     * @throws IllegalArgumentException also where a member is unknown, stands twice, or is of another type
     */
    public static <R extends Record> R readExactly(String json, Class<R> type) {
        try {
            var read = read(json, type);
            if (!JSON.readTree(Canonical.write(read)).equals(JSON.readTree(json))) {
                throw new IllegalArgumentException("members that do not belong there, or of another type");
            }
            return read;
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("not as it was written: " + e.getMessage(), e);
        }
    }

    private static Object record(JsonNode node, Class<?> type) {
        var shape = Shape.of(type);
        var values = new Object[shape.declared().size()];
        for (int i = 0; i < values.length; i++) {
            var part = shape.declared().get(i);
            values[i] = value(node.get(part.name()), part.type(), part.name());
        }
        return shape.make(values);
    }

    private static Object value(@Nullable JsonNode node, Type type, String name) {
        if (type instanceof ParameterizedType p) {
            var inner = p.getActualTypeArguments()[0];
            if (p.getRawType() == Optional.class) {
                return node == null ? Optional.empty() : Optional.of(value(node, inner, name));
            }
            return list(node, inner, name);
        }
        if (node == null) {
            throw new IllegalArgumentException("member missing: " + name);
        }
        return plain(node, (Class<?>) type);
    }

    private static List<Object> list(@Nullable JsonNode node, Type inner, String name) {
        var list = new ArrayList<>();
        if (node != null) {
            node.forEach(item -> list.add(value(item, inner, name)));
        }
        return list;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object plain(JsonNode node, Class<?> type) {
        if (type.isRecord()) {
            return record(node, type);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, node.asText());
        }
        return switch (type.getName()) {
            case "java.lang.String" -> node.asText();
            case "boolean", "java.lang.Boolean" -> node.asBoolean();
            case "int", "java.lang.Integer" -> node.asInt();
            case "long", "java.lang.Long" -> node.asLong();
            case "java.math.BigDecimal" -> new BigDecimal(node.asText());
            case "java.time.Instant" -> Instant.parse(node.asText());
            case "java.time.LocalDate" -> LocalDate.parse(node.asText());
            case "java.time.Duration" -> Duration.parse(node.asText());
            case "java.util.UUID" -> UUID.fromString(node.asText());
            default -> throw new IllegalArgumentException("not a canonical type: " + type);
        };
    }
}
