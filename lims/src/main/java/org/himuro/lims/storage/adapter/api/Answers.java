package org.himuro.lims.storage.adapter.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.UuidV7;

/** What became of an act, as HTTP: done 200, refused 422 with all reasons, in progress 409, other content 409. */
@Singleton
final class Answers {
    static final String ACT = "Idempotency-Key";

    private final Problems problems;
    private final Frames frames;
    private final Ids ids;

    Answers(Problems problems, Frames frames, Ids ids) {
        this.problems = problems;
        this.frames = frames;
        this.ids = ids;
    }

    /** The act's id: the caller's, or one of ours where the caller does not mind doing it twice. Empty where it is none. */
    Optional<UUID> act(HttpRequest<?> request) {
        var said = request.getHeaders().findFirst(ACT);
        return said.isPresent() ? said.flatMap(Answers::uuid) : Optional.of(ids.next());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(UuidV7::isV7);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    HttpResponse<?> badAct(HttpRequest<?> request) {
        return problems.answer(request, HttpStatus.BAD_REQUEST, "act-id-not-uuidv7");
    }

    HttpResponse<?> of(HttpRequest<?> request, Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var answer, var repeated) ->
                HttpResponse.ok(answer).header("Repeated", repeated ? "true" : "false");
            case Outcome.Refused<?>(var reasons, var repeated) -> {
                var text = frames.text(request);
                var items = reasons.stream()
                        .map(r -> new Problem.Item(
                                r.code(),
                                "",
                                text.of("reason." + r.code(), r.args().toArray())))
                        .toArray(Problem.Item[]::new);
                yield problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items);
            }
            case Outcome.InProgress<?>() ->
                problems.answer(request, HttpStatus.CONFLICT, "in-progress").header(HttpHeaders.RETRY_AFTER, "1");
            case Outcome.OtherContent<?>() -> problems.answer(request, HttpStatus.CONFLICT, "other-content");
        };
    }
}
