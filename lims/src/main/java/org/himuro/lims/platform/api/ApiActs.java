package org.himuro.lims.platform.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Doing;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidV7;

/**
 * Acts by machines. The act's id is the header {@code Idempotency-Key} (UUIDv7), its time {@code Occurred-At} (ISO 8601 with
 * offset), both optional: without a time it is the one inside the id. Done 200, refused 422 with all reasons, in progress or other content 409, a header not understood 400.
 */
@Singleton
public final class ApiActs {
    private static final String ACT = "Idempotency-Key";
    private static final String OCCURRED = "Occurred-At";

    private final Problems problems;
    private final Frames frames;
    private final Ids ids;
    private final InstantSource clock;

    ApiActs(Problems problems, Frames frames, Ids ids, InstantSource clock) {
        this.problems = problems;
        this.frames = frames;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param recordedAt now */
    public record Stamp(UUID act, Instant occurredAt, Instant recordedAt) {
        /** When the caller says that it was. */
        public DeedTime when() {
            return new DeedTime(occurredAt, recordedAt);
        }

        public <C, A extends Record> Outcome<A> run(Doing<C, A> doing, C command, Actor actor) {
            return doing.run(command, actor, act, occurredAt, recordedAt);
        }
    }

    /** Does something with the act's id and times. */
    public HttpResponse<?> stamped(HttpRequest<?> request, Function<Stamp, HttpResponse<?>> doing) {
        var act = header(request, ACT, UUID::fromString, ids.next());
        if (act.filter(UuidV7::isV7).isEmpty()) {
            return problems.answer(request, HttpStatus.BAD_REQUEST, "act-id-not-uuidv7");
        }
        var now = clock.instant();
        // the id's own time where none is said: sent again, it is the same act to the last microsecond
        var made = request.getHeaders().contains(ACT) ? UuidV7.instantOf(act.get()) : now;
        if (made.isAfter(now.plus(DeedTime.AHEAD))) {
            return problems.answer(request, HttpStatus.BAD_REQUEST, "act-id-ahead");
        }
        var at = header(request, OCCURRED, ApiActs::instant, made);
        return at.isEmpty()
                ? problems.answer(request, HttpStatus.BAD_REQUEST, "occurred-at-not-a-time")
                : doing.apply(new Stamp(act.get(), at.get(), now));
    }

    /** Does an act and answers with its outcome. */
    public HttpResponse<?> act(HttpRequest<?> request, Function<Stamp, Outcome<?>> verb) {
        return stamped(request, stamp -> answer(request, verb.apply(stamp)));
    }

    public HttpResponse<?> answer(HttpRequest<?> request, Outcome<?> outcome) {
        return answer(request, outcome, answer -> answer);
    }

    /** @param words what is said of the answer */
    public <A extends Record> HttpResponse<?> answer(
            HttpRequest<?> request, Outcome<A> outcome, Function<A, Object> words) {
        return switch (outcome) {
            case Outcome.Done<A>(var answer, var repeated) ->
                HttpResponse.ok(words.apply(answer)).header("Repeated", repeated ? "true" : "false");
            case Outcome.Refused<A>(var reasons, var repeated) -> {
                var text = frames.text(request);
                var items = reasons.stream()
                        .map(r -> new Problem.Item(r.code(), r.code().startsWith("TIME_") ? OCCURRED : "", text.of(r)))
                        .toArray(Problem.Item[]::new);
                yield problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
            }
            case Outcome.InProgress<A>() ->
                problems.answer(request, HttpStatus.CONFLICT, "in-progress").header(HttpHeaders.RETRY_AFTER, "1");
            case Outcome.OtherContent<A>() -> problems.answer(request, HttpStatus.CONFLICT, "other-content");
        };
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    /** Empty where the header is there and not understood. */
    private static <T> Optional<T> header(
            HttpRequest<?> request, String name, Function<String, T> reading, T otherwise) {
        var said = request.getHeaders().findFirst(name);
        try {
            return Optional.of(said.map(reading).orElse(otherwise));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
