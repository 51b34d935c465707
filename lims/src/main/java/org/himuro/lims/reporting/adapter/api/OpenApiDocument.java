package org.himuro.lims.reporting.adapter.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himuro.lims.platform.api.JsonSchemas;
import org.himuro.lims.platform.web.Problem;

/** The endpoints as a document of OpenAPI 3.0.3. */
final class OpenApiDocument {
    private static final String REF = "$ref";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "A header or the body is not understood; every fault is named with its place",
            "401", "No token, or one that does not work any more",
            "403", "The token's scope or the person's role does not hold the right",
            "404", "There is none, or it is another site's: answered alike",
            "409", "The same act is being done at this moment, or its id was used with other content",
            "422", "Refused, with every reason at once");

    private OpenApiDocument() {}

    static Map<String, Object> of(List<Endpoint> endpoints) {
        var paths = new LinkedHashMap<String, Object>();
        for (var endpoint : endpoints) {
            @SuppressWarnings("unchecked")
            var item = (Map<String, Object>) paths.computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>());
            item.put(endpoint.method().toLowerCase(java.util.Locale.ROOT), operation(endpoint));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.0.3");
        document.put("info", Map.of("title", "Himuro", "version", "v1"));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put(
                "tags",
                endpoints.stream()
                        .map(Endpoint::tag)
                        .distinct()
                        .map(t -> Map.of("name", t))
                        .toList());
        document.put("paths", paths);
        document.put("components", components());
        return document;
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
        operation.put("responses", responses(endpoint));
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
        return parameters;
    }

    private static Map<String, Object> responses(Endpoint endpoint) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        endpoint.writes() ? "Done; header Repeated: true where it had been done before" : "Found"));
        REFUSALS.keySet().stream()
                .sorted()
                .filter(status -> switch (status) {
                    case "401", "403" -> endpoint.right().isPresent();
                    case "404" -> !endpoint.inPath().isEmpty();
                    case "409", "422" -> endpoint.writes();
                    case String other -> true;
                })
                .forEach(status -> responses.put(status, Map.of(REF, "#/components/responses/Refused" + status)));
        return responses;
    }

    private static Map<String, Object> components() {
        var refusals = new LinkedHashMap<String, Object>();
        REFUSALS.forEach((status, what) -> refusals.put(
                "Refused" + status,
                Map.of(
                        "description",
                        what,
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of(REF, "#/components/schemas/Problem"))))));
        return Map.of(
                "securitySchemes",
                Map.of("token", Map.of("type", "http", "scheme", "bearer")),
                "parameters",
                Map.of(
                        "IdempotencyKey",
                        header(
                                "Idempotency-Key",
                                "uuid",
                                "The act's id, a UUIDv7: sent twice it answers the same twice"),
                        "OccurredAt",
                        header(
                                "Occurred-At",
                                "date-time",
                                "When it happened, with offset; without it, the time in the act's id")),
                "schemas",
                Map.of("Problem", JsonSchemas.of(Problem.class)),
                "responses",
                refusals);
    }

    private static Map<String, Object> header(String name, String format, String what) {
        return Map.of(
                "name",
                name,
                "in",
                "header",
                "required",
                false,
                "description",
                what,
                "schema",
                Map.of("type", "string", "format", format));
    }
}
