package org.himuro.lims.reporting.adapter.api;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The endpoints as a document of OpenAPI 3.0.3. */
@Serdeable
record OpenApiDocument(
        String openapi,
        Map<String, Object> info,
        List<Map<String, Object>> servers,
        List<Map<String, Object>> security,
        List<Map<String, Object>> tags,
        Map<String, Object> paths,
        Map<String, Object> components) {
    private static final String REF = "$ref";

    static OpenApiDocument of(List<Endpoint> endpoints) {
        return new OpenApiDocument(
                "3.0.3",
                Map.of("title", "Himuro", "version", "v1"),
                List.of(Map.of("url", "/")),
                List.of(Map.of("token", List.of())),
                endpoints.stream()
                        .map(Endpoint::tag)
                        .distinct()
                        .map(t -> Map.<String, Object>of("name", t))
                        .toList(),
                paths(endpoints),
                components(endpoints));
    }

    private static Map<String, Object> paths(List<Endpoint> endpoints) {
        var paths = new LinkedHashMap<String, Object>();
        for (var endpoint : endpoints) {
            @SuppressWarnings("unchecked")
            var item = (Map<String, Object>) paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>());
            item.put(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint));
        }
        return paths;
    }

    private static Map<String, Object> operation(Endpoint endpoint) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", endpoint.id());
        operation.put("tags", List.of(endpoint.tag()));
        operation.put("summary", endpoint.summary());
        endpoint.right().ifPresent(right -> operation.put("description", "Right: " + right.name()));
        if (endpoint.right().isEmpty()) {
            operation.put("security", List.of());
        }
        operation.put("parameters", parameters(endpoint));
        endpoint.body()
                .ifPresent(body -> operation.put(
                        "requestBody",
                        Map.of("required", true, "content", Map.of(body.type(), Map.of("schema", body.schema())))));
        operation.put("responses", OpenApiAnswers.of(endpoint));
        return operation;
    }

    private static List<Map<String, Object>> parameters(Endpoint endpoint) {
        var parameters = new ArrayList<Map<String, Object>>();
        endpoint.inPath()
                .forEach(name -> parameters.add(
                        Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string"))));
        endpoint.query()
                .forEach((name, schema) ->
                        parameters.add(Map.of("name", name, "in", "query", "required", false, "schema", schema)));
        if (endpoint.writes()) {
            parameters.add(Map.of(REF, "#/components/parameters/IdempotencyKey"));
            parameters.add(Map.of(REF, "#/components/parameters/OccurredAt"));
        }
        if (endpoint.answer().filter(Answer::versioned).isPresent()) {
            parameters.add(Map.of(REF, "#/components/parameters/IfNoneMatch"));
        }
        return parameters;
    }

    private static Map<String, Object> components(List<Endpoint> endpoints) {
        var uuid = Map.of("type", "string", "format", "uuid");
        var time = Map.of("type", "string", "format", "date-time");
        return Map.of(
                "securitySchemes",
                Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                "parameters",
                Map.of(
                        "IdempotencyKey",
                        header("Idempotency-Key", uuid, "The act's id, a UUIDv7: sent twice it answers the same twice"),
                        "OccurredAt",
                        header(
                                "Occurred-At",
                                time,
                                "When it happened, with offset; without it, the time in the act's id"),
                        "IfNoneMatch",
                        header("If-None-Match", Map.of("type", "string"), "The ETag of the version the caller has")),
                "headers",
                OpenApiAnswers.headers(),
                "schemas",
                OpenApiAnswers.schemas(endpoints),
                "responses",
                OpenApiAnswers.shared());
    }

    private static Map<String, Object> header(String name, Map<String, String> schema, String what) {
        return Map.of("name", name, "in", "header", "required", false, "description", what, "schema", schema);
    }
}
