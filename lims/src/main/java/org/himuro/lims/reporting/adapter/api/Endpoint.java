package org.himuro.lims.reporting.adapter.api;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.platform.api.JsonSchemas;
import org.himuro.lims.platform.api.Takes;

/**
 * One operation of the running router, in the words of its method's annotations.
 *
 * @param right empty where anyone may
 * @param body media type and schema; empty where nothing is sent
 * @param answer empty where the route does not say what it answers with
 */
record Endpoint(
        String method,
        String path,
        String id,
        String tag,
        String summary,
        Optional<Right> right,
        List<String> inPath,
        Map<String, Map<String, Object>> query,
        Optional<Body> body,
        Optional<Answer> answer) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final String DOCUMENTED = "io.swagger.v3.oas.annotations.Operation";
    private static final String TAGGED = "io.swagger.v3.oas.annotations.tags.Tag";

    record Body(String type, Map<String, Object> schema) {}

    static Endpoint of(UriRouteInfo<?, ?> route) {
        var said = route.getAnnotationMetadata();
        var path = route.getUriMatchTemplate().toPathString();
        var arguments = route.getTargetMethod().getArguments();
        var tag = said.getAnnotationValuesByName(TAGGED).stream()
                .flatMap(t -> t.stringValue("name").stream())
                .findFirst()
                .orElse("himuro");
        return new Endpoint(
                route.getHttpMethodName(),
                path,
                tag + "-" + route.getTargetMethod().getMethodName(),
                tag,
                said.stringValue(DOCUMENTED, "summary").orElse(""),
                said.hasAnnotation(Anyone.class) ? Optional.empty() : said.enumValue(Needs.class, Right.class),
                VARIABLE.matcher(path).results().map(m -> m.group(1)).toList(),
                query(arguments),
                body(said, arguments),
                Answer.of(said));
    }

    boolean writes() {
        return method.equals("POST");
    }

    /** Acts tell that they had been done before, but where the answer is another system's own. */
    boolean saysRepeated() {
        return writes() && answer.filter(a -> !a.named()).isEmpty();
    }

    private static Map<String, Map<String, Object>> query(Argument<?>[] arguments) {
        var query = new LinkedHashMap<String, Map<String, Object>>();
        Arrays.stream(arguments)
                .filter(a -> a.isAnnotationPresent(QueryValue.class))
                .forEach(a -> query.put(
                        a.getAnnotationMetadata().stringValue(QueryValue.class).orElse(a.getName()),
                        JsonSchemas.of(
                                a.getFirstTypeVariable().map(Argument::getType).orElse(null) instanceof Class<?> inside
                                        ? inside
                                        : a.getType())));
        return query;
    }

    private static Optional<Body> body(AnnotationMetadata said, Argument<?>[] arguments) {
        var taken = said.classValue(Takes.class);
        if (taken.isPresent()) {
            return taken.map(type -> new Body("application/json", JsonSchemas.of(type)));
        }
        if (Arrays.stream(arguments).anyMatch(a -> a.isAnnotationPresent(Part.class))) {
            var files = Map.of("type", "array", "items", Map.of("type", "string", "format", "binary"));
            return Optional.of(new Body(
                    "multipart/form-data",
                    Map.of("type", "object", "required", List.of("file"), "properties", Map.of("file", files))));
        }
        return Arrays.stream(arguments).anyMatch(a -> a.getType() == byte[].class)
                ? Optional.of(new Body("application/hl7-v2", Map.of("type", "string", "format", "binary")))
                : Optional.empty();
    }
}
