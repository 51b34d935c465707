package org.himuro.lims.reporting.adapter.api;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.JsonSchemas;

/** What an operation answers with where it succeeds, as its {@link Gives} says. */
record Answer(String media, Class<?> type, boolean page, boolean versioned) {
    static Optional<Answer> of(AnnotationMetadata said) {
        return said.classValue(Gives.class)
                .map(type -> new Answer(
                        said.stringValue(Gives.class, "media").orElse("application/json"),
                        type,
                        said.isTrue(Gives.class, "page"),
                        said.isTrue(Gives.class, "versioned")));
    }

    boolean named() {
        return type.isRecord();
    }

    /** Its name among the document's schemas; what belongs inside another bears its name before its own. */
    String name() {
        var inside = type.getEnclosingClass();
        var simple = type.getSimpleName();
        return inside != null && inside.isRecord() ? inside.getSimpleName() + simple : simple;
    }

    /** The schema with all that it holds, for people. */
    Map<String, Object> whole() {
        return enveloped(JsonSchemas.of(type));
    }

    /** The schema that names the record's. */
    Map<String, Object> referred() {
        return enveloped(named() ? Map.of("$ref", "#/components/schemas/" + name()) : JsonSchemas.of(type));
    }

    private Map<String, Object> enveloped(Map<String, Object> one) {
        if (!page) {
            return one;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("items", JsonSchemas.listOf(one));
        fields.put("next", JsonSchemas.of(String.class));
        return JsonSchemas.object(fields, List.of("items"));
    }
}
