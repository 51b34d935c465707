package org.himuro.lims.reporting.adapter.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.himuro.lims.platform.api.JsonSchemas;
import org.himuro.lims.platform.web.Problem;

/** Every answer of an operation: its record where it succeeds, a problem with one of the stable codes where it does not. */
final class OpenApiAnswers {
    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";
    private static final String HEADERS = "headers";
    private static final String CONTENT = "content";
    private static final String SCHEMA = "schema";
    private static final String PROBLEM = "application/problem+json";

    private record Refusal(String what, List<String> codes) {}

    private static final Map<String, Refusal> REFUSALS = new TreeMap<>(Map.of(
            "400",
            new Refusal(
                    "A header, the cursor or the body is not understood; every fault is named with its place",
                    List.of(
                            "bad-request",
                            "act-id-not-uuidv7",
                            "act-id-ahead",
                            "occurred-at-not-a-time",
                            "cursor-unknown")),
            "401",
            new Refusal("No token, or one that does not work any more", List.of("sign-in-needed")),
            "403",
            new Refusal(
                    "The token's scope or the person's role does not hold the right",
                    List.of("not-allowed", "csrf", "other-origin")),
            "404",
            new Refusal("There is none, or it is another site's: answered alike", List.of("not-found")),
            "409",
            new Refusal(
                    "The same act is being done at this moment, or its id was used with other content",
                    List.of("in-progress", "other-content")),
            "422",
            new Refusal("Refused, with every reason at once", List.of("refused"))));

    private OpenApiAnswers() {}

    static Map<String, Object> of(Endpoint endpoint) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", success(endpoint));
        if (endpoint.answer().filter(Answer::versioned).isPresent()) {
            answers.put(
                    "304",
                    Map.of(DESCRIPTION, "The caller has this version already", HEADERS, Map.of("ETag", refer("ETag"))));
        }
        REFUSALS.keySet().stream()
                .filter(status -> possible(status, endpoint))
                .forEach(status -> answers.put(status, refused(status, endpoint)));
        answers.put("default", Map.of(REF, "#/components/responses/Refused"));
        return answers;
    }

    private static boolean possible(String status, Endpoint endpoint) {
        return switch (status) {
            case "401", "403" -> endpoint.right().isPresent() || endpoint.writes();
            case "404" -> !endpoint.inPath().isEmpty();
            case "409", "422" -> endpoint.writes();
            case String other -> true;
        };
    }

    private static Map<String, Object> success(Endpoint endpoint) {
        var success = new LinkedHashMap<String, Object>();
        success.put(DESCRIPTION, endpoint.writes() ? "Done, now or before" : "Found");
        if (endpoint.saysRepeated()) {
            success.put(HEADERS, Map.of("Repeated", refer("Repeated")));
        }
        endpoint.answer().ifPresent(answer -> {
            if (answer.versioned()) {
                success.put(HEADERS, Map.of("ETag", refer("ETag")));
            }
            success.put(CONTENT, Map.of(answer.media(), Map.of(SCHEMA, answer.referred())));
        });
        return success;
    }

    /** Where success speaks another language than JSON, a refusal may speak it too. */
    private static Map<String, Object> refused(String status, Endpoint endpoint) {
        var foreign = endpoint.answer().filter(a -> !a.named());
        if (!status.equals("422") || foreign.isEmpty()) {
            return Map.of(REF, "#/components/responses/Refused" + status);
        }
        var said = REFUSALS.get(status);
        var content = new LinkedHashMap<String, Object>(content(said == null ? List.of() : said.codes()));
        foreign.ifPresent(a -> content.put(a.media(), Map.of(SCHEMA, a.referred())));
        return Map.of(DESCRIPTION, said == null ? "" : said.what(), CONTENT, content);
    }

    /** The answers that operations refer to, by name. */
    static Map<String, Object> shared() {
        var shared = new LinkedHashMap<String, Object>();
        REFUSALS.forEach((status, refusal) -> {
            var answer = new LinkedHashMap<String, Object>();
            answer.put(DESCRIPTION, refusal.what());
            if (status.equals("409")) {
                answer.put(HEADERS, Map.of("Retry-After", refer("RetryAfter")));
            }
            answer.put(CONTENT, content(refusal.codes()));
            shared.put("Refused" + status, answer);
        });
        shared.put(
                "Refused",
                Map.of(DESCRIPTION, "Anything else; the problem's code says what", CONTENT, content(List.of())));
        return shared;
    }

    private static Map<String, Object> content(List<String> codes) {
        Map<String, Object> any = Map.of(REF, "#/components/schemas/Problem");
        var code = Map.of("properties", Map.of("code", Map.of("type", "string", "enum", codes)));
        return Map.of(PROBLEM, Map.of(SCHEMA, codes.isEmpty() ? any : Map.of("allOf", List.of(any, code))));
    }

    /** The headers of answers, by name. */
    static Map<String, Object> headers() {
        return Map.of(
                "ETag",
                header("string", "The version of what is shown; sent back as If-None-Match it is answered 304"),
                "RetryAfter",
                header("integer", "Seconds after which the same act may be sent again, where it is in progress"),
                "Repeated",
                header("boolean", "true where the act had been done before and this is its answer of that time"));
    }

    private static Map<String, Object> header(String type, String what) {
        return Map.of(DESCRIPTION, what, SCHEMA, Map.of("type", type));
    }

    private static Map<String, Object> refer(String header) {
        return Map.of(REF, "#/components/headers/" + header);
    }

    /** The records that answers are made of, by name. */
    static Map<String, Object> schemas(List<Endpoint> endpoints) {
        var schemas = new TreeMap<String, Object>();
        var owners = new TreeMap<String, Class<?>>();
        endpoints.stream()
                .flatMap(e -> e.answer().stream())
                .filter(Answer::named)
                .forEach(a -> {
                    var before = owners.putIfAbsent(a.name(), a.type());
                    if (before != null && before != a.type()) {
                        throw new IllegalStateException("two records are called " + a.name());
                    }
                    schemas.put(a.name(), JsonSchemas.of(a.type()));
                });
        schemas.put("Problem", JsonSchemas.of(Problem.class));
        return schemas;
    }
}
