package org.himuro.test.scenario;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers held against what the API's own document promises of them: every member promised is there, and none besides. */
final class Described {
    private final ObjectMapper json;
    private final Map<?, ?> document;

    Described(ObjectMapper json, String document) {
        this.json = json;
        this.document = (Map<?, ?>) read(document);
    }

    /** Every operation of the document, as {@code POST /api/v1/puts}. */
    List<String> operations() {
        return at(document, "paths").entrySet().stream()
                .flatMap(path -> ((Map<?, ?>) path.getValue())
                        .keySet().stream()
                                .map(method -> method.toString().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /** The operation of a request, as {@code POST /api/v1/puts}. */
    Optional<String> operation(String request) {
        var method = request.substring(0, request.indexOf(' '));
        var path = request.substring(request.indexOf(' ') + 1).replaceFirst("\\?.*", "");
        return at(document, "paths").keySet().stream()
                .map(Object::toString)
                .filter(p -> at(document, "paths", p).containsKey(method.toLowerCase(Locale.ROOT)))
                .filter(p -> path.matches(p.replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst()
                .map(p -> method + " " + p);
    }

    /** What is wrong with an answer, empty where it is as promised. */
    List<String> faults(Answer answer) {
        var operation = operation(answer.request());
        if (operation.isEmpty()) {
            return List.of(answer.request() + " is not described");
        }
        var parts = operation.get().split(" ");
        var answers = at(document, "paths", parts[1], parts[0].toLowerCase(Locale.ROOT), "responses");
        var status = String.valueOf(answer.status());
        var said = whole(answers.get(answers.containsKey(status) ? status : "default"));
        var media = answer.type().replaceFirst(";.*", "");
        var faults = new ArrayList<String>();
        if (!at(said, "content").containsKey(media)) {
            faults.add(answer.request() + " " + status + " answers with " + media);
        } else if (media.endsWith("json")) {
            var schema = at(said, "content", media, "schema");
            value(merged(schema), read(answer.body()), "", faults);
        }
        return faults.stream()
                .map(f -> operation.get() + " " + status + " " + f)
                .toList();
    }

    /** Its references followed, and what several schemas say together put into one. */
    private Map<?, ?> merged(Map<?, ?> schema) {
        var whole = whole(schema);
        if (!(whole.get("allOf") instanceof List<?> several)) {
            return whole;
        }
        var together = new TreeMap<String, Object>();
        var members = new TreeMap<String, Object>();
        for (var one : several) {
            var part = whole(one);
            part.forEach((name, value) -> together.put(String.valueOf(name), value));
            at(part, "properties").forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        together.put("properties", members);
        return together;
    }

    private Map<?, ?> whole(@Nullable Object schema) {
        var map = (Map<?, ?>) Objects.requireNonNull(schema);
        if (!(map.get("$ref") instanceof String ref)) {
            return map;
        }
        return at(document, ref.substring("#/".length()).split("/"));
    }

    private void value(Map<?, ?> schema, @Nullable Object value, String at, List<String> faults) {
        var fits = switch (String.valueOf(schema.get("type"))) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "integer" -> value instanceof Number n && n.doubleValue() == n.longValue();
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "string" -> value instanceof String text && text(schema, text);
            case String other -> false;
        };
        if (!fits) {
            faults.add(at + " is " + value + " and not " + schema);
        } else if (value instanceof Map<?, ?> members) {
            object(schema, members, at, faults);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> value(merged(at(schema, "items")), item, at + "[]", faults));
        }
    }

    private void object(Map<?, ?> schema, Map<?, ?> members, String at, List<String> faults) {
        if (schema.containsKey("additionalProperties")) {
            return; // a map by name
        }
        var known = at(schema, "properties");
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !members.containsKey(name))
                    .forEach(name -> faults.add(at + "." + name + " is missing"));
        }
        members.forEach((name, value) -> {
            if (known.containsKey(name)) {
                value(merged(at(known, String.valueOf(name))), value, at + "." + name, faults);
            } else {
                faults.add(at + "." + name + " is not described");
            }
        });
    }

    private static boolean text(Map<?, ?> schema, String text) {
        if (schema.get("enum") instanceof List<?> words) {
            return words.contains(text);
        }
        try {
            return switch (String.valueOf(schema.get("format"))) {
                case "uuid" -> UUID.fromString(text).toString().equals(text);
                case "date-time" -> Instant.parse(text).toString().length() > 0;
                case "date" -> LocalDate.parse(text).toString().equals(text);
                case String other -> true;
            };
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static Map<?, ?> at(Map<?, ?> map, String... path) {
        Map<?, ?> here = map;
        for (var name : path) {
            here = here.get(name) instanceof Map<?, ?> inside ? inside : Map.of();
        }
        return here;
    }

    private Object read(String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, Argument.OBJECT_ARGUMENT));
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
