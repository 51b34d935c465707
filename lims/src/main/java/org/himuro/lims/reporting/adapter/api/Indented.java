package org.himuro.lims.reporting.adapter.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A schema as people read it: {@code name: type}, one a line, what is inside further in. */
final class Indented {
    private Indented() {}

    static String of(Map<String, Object> schema) {
        return fields(schema, "");
    }

    private static String fields(Map<?, ?> schema, String in) {
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            return in + type(schema);
        }
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        return properties.entrySet().stream()
                .map(e -> in + e.getKey() + (required.contains(e.getKey()) ? ": " : "?: ") + value(e.getValue(), in))
                .collect(Collectors.joining("\n"));
    }

    private static String value(@Nullable Object schema, String in) {
        if (!(schema instanceof Map<?, ?> map)) {
            return "";
        }
        if (map.get("items") instanceof Map<?, ?> items) {
            return "[] " + value(new TreeMap<Object, Object>(items), in);
        }
        return map.get("properties") instanceof Map<?, ?> ? "\n" + fields(map, in + "    ") : type(map);
    }

    private static String type(Map<?, ?> schema) {
        if (schema.get("enum") instanceof List<?> names) {
            return names.stream().map(Object::toString).collect(Collectors.joining(" | "));
        }
        return schema.get("format") instanceof String format ? format : String.valueOf(schema.get("type"));
    }
}
