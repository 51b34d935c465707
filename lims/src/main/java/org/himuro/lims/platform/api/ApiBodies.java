package org.himuro.lims.platform.api;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.api.ApiActs.Stamp;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;

/** Bodies of acts by machines: JSON into a record; 400 with every missing or wrong field at once. */
@Singleton
public final class ApiBodies {
    private final ApiActs acts;
    private final ObjectMapper json;
    private final Problems problems;
    private final Frames frames;

    ApiBodies(ApiActs acts, ObjectMapper json, Problems problems, Frames frames) {
        this.acts = acts;
        this.json = json;
        this.problems = problems;
        this.frames = frames;
    }

    /** Reads the body, then does the act. @param type a record known to serialisation */
    public <T extends Record> HttpResponse<?> act(
            HttpRequest<?> request, String body, Class<T> type, BiFunction<T, Stamp, Outcome<?>> verb) {
        return read(request, body, type, command -> acts.act(request, stamp -> verb.apply(command, stamp)));
    }

    /** Reads the body, then does what is to be done with it. @param type a record known to serialisation */
    public <T extends Record> HttpResponse<?> read(
            HttpRequest<?> request, String body, Class<T> type, Function<T, HttpResponse<?>> then) {
        return switch (parsed(request, body, type)) {
            case Parsed.Right<T>(var command) -> then.apply(command);
            case Parsed.Wrong<T>(var items) -> problems.answer(request, HttpStatus.BAD_REQUEST, "bad-request", items);
        };
    }

    private sealed interface Parsed<T> {
        record Right<T>(T command) implements Parsed<T> {}

        record Wrong<T>(Problem.Item... items) implements Parsed<T> {}
    }

    private <T extends Record> Parsed<T> parsed(HttpRequest<?> request, String body, Class<T> type) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            var tree = json.readValue(bytes, Argument.OBJECT_ARGUMENT);
            var faults = Shape.faults(type, tree);
            return faults.isEmpty()
                    ? Optional.ofNullable(json.readValue(bytes, type))
                            .<Parsed<T>>map(Parsed.Right::new)
                            .orElseGet(() -> wrong(request, List.of(Shape.body(type))))
                    : wrong(request, faults);
        } catch (IOException | IllegalArgumentException notJson) {
            return wrong(request, List.of(Shape.body(type)));
        }
    }

    private <T> Parsed<T> wrong(HttpRequest<?> request, List<Shape.Fault> faults) {
        var text = frames.text(request);
        return new Parsed.Wrong<>(faults.stream()
                .map(f -> new Problem.Item(f.code(), f.at(), text.of("api." + f.code(), f.at(), f.expected())))
                .toArray(Problem.Item[]::new));
    }
}
