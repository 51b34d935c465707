package org.himuro.lims.platform.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a record looks like as JSON, as a schema (JSON Schema as OpenAPI 3 has it); the same reading of records as the check of
 * bodies. Answers are written the same way: an empty {@code Optional} is left out, an empty list is there.
 */
public final class JsonSchemas {
    private static final String TYPE = "type";
    private static final String FORMAT = "format";

    private JsonSchemas() {}

    /** @param type a record of texts, numbers, times, enumerations, lists, maps by name and further records */
    public static Map<String, Object> of(Class<?> type) {
        return type.isRecord() ? ofRecord(type) : plain(type);
    }

    private static Map<String, Object> ofRecord(Class<?> type) {
        var fields = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
            fields.put(component.getName(), of(component.getGenericType()));
        }
        return object(fields, required);
    }

    /** An object with these members. */
    public static Map<String, Object> object(Map<String, Object> fields, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(TYPE, "object");
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        schema.put("properties", fields);
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inside = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return Map.of(TYPE, "object", "additionalProperties", inside[1] == Object.class ? true : of(inside[1]));
            }
            return generic.getRawType() == Optional.class ? of(inside[0]) : listOf(of(inside[0]));
        }
        return of((Class<?>) type);
    }

    public static Map<String, Object> listOf(Map<String, Object> items) {
        return Map.of(TYPE, "array", "items", items);
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return Map.of(TYPE, "string", "enum", names);
        }
        if (type == int.class || type == Integer.class) {
            return Map.of(TYPE, "integer", FORMAT, "int32");
        }
        if (type == long.class || type == Long.class) {
            return Map.of(TYPE, "integer", FORMAT, "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of(TYPE, "boolean");
        }
        return type == BigDecimal.class ? Map.of(TYPE, "number") : text(type);
    }

    private static Map<String, Object> text(Class<?> type) {
        if (type == UUID.class) {
            return Map.of(TYPE, "string", FORMAT, "uuid");
        }
        if (type == Instant.class) {
            return Map.of(TYPE, "string", FORMAT, "date-time");
        }
        return type == LocalDate.class ? Map.of(TYPE, "string", FORMAT, "date") : Map.of(TYPE, "string");
    }
}
