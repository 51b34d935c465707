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

/** What a record looks like as JSON, as a schema (JSON Schema as OpenAPI 3 has it); the same reading of records as the check of bodies. */
public final class JsonSchemas {
    private JsonSchemas() {}

    /** @param type a record of texts, numbers, times, enumerations, lists and further records */
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
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
        schema.put("properties", fields);
        return schema;
    }

    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var inside = of(generic.getActualTypeArguments()[0]);
            return generic.getRawType() == Optional.class ? inside : Map.of("type", "array", "items", inside);
        }
        return of((Class<?>) type);
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .toList();
            return Map.of("type", "string", "enum", names);
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        return type == BigDecimal.class ? Map.of("type", "number") : text(type);
    }

    private static Map<String, Object> text(Class<?> type) {
        if (type == UUID.class) {
            return Map.of("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        return type == LocalDate.class ? Map.of("type", "string", "format", "date") : Map.of("type", "string");
    }
}
