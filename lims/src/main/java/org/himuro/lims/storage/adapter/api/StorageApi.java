package org.himuro.lims.storage.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.Found;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.RegisterTubes;
import org.himuro.lims.storage.ReportTubeFound;
import org.himuro.lims.storage.StoreTubes;
import org.himuro.lims.storage.Stored;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;
import org.himuro.lims.storage.TubesRegistered;
import org.himuro.lims.storage.application.RegisteringNewTubes;

/** Tubes into and out of positions, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1")
@Needs(Right.STORE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "storage")
@SerdeImport(StoreTubes.class)
@SerdeImport(StoreTubes.Put.class)
@SerdeImport(Stored.class)
@SerdeImport(TakeTubes.class)
@SerdeImport(Taken.class)
@SerdeImport(ReportTubeFound.class)
@SerdeImport(Found.class)
@SerdeImport(RegisterTubes.class)
@SerdeImport(RegisterTubes.NewTube.class)
@SerdeImport(TubesRegistered.class)
@SerdeImport(Reason.class)
final class StorageApi {
    /** When it happened, corrected by the caller's offset; absent: now. */
    private static final String OCCURRED = "Occurred-At";

    private final PutAway putAway;
    private final RegisteringNewTubes registering;
    private final Answers answers;
    private final InstantSource clock;

    StorageApi(PutAway putAway, RegisteringNewTubes registering, Answers answers, InstantSource clock) {
        this.putAway = putAway;
        this.registering = registering;
        this.answers = answers;
        this.clock = clock;
    }

    @Post("/puts")
    @Operation(summary = "Tubes into positions, up to 1,000, all or none; a swap is one act")
    HttpResponse<?> store(HttpRequest<?> request, Viewer viewer, @Body StoreTubes command) {
        return act(request, viewer, (actor, id, at, now) -> putAway.store(command, actor, id, at, now));
    }

    @Post("/takes")
    @Operation(summary = "Tubes out of their positions")
    HttpResponse<?> take(HttpRequest<?> request, Viewer viewer, @Body TakeTubes command) {
        return act(request, viewer, (actor, id, at, now) -> putAway.take(command, actor, id, at, now));
    }

    @Post("/finds")
    @Operation(summary = "A tube was found in a position: never refused, marked with what it conflicts with")
    HttpResponse<?> found(HttpRequest<?> request, Viewer viewer, @Body ReportTubeFound command) {
        return act(request, viewer, (actor, id, at, now) -> putAway.found(command, actor, id, at, now));
    }

    @Post("/tubes")
    @Operation(summary = "Up to 1,000 tubes that carry codes of their own, bound to a case")
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body RegisterTubes command) {
        return act(request, viewer, (actor, id, at, now) -> registering.run(command, actor, id, at, now));
    }

    private interface Verb {
        Outcome<?> run(Actor actor, UUID act, Instant occurredAt, Instant recordedAt);
    }

    private HttpResponse<?> act(HttpRequest<?> request, Viewer viewer, Verb verb) {
        var id = answers.act(request);
        if (id.isEmpty()) {
            return answers.badAct(request);
        }
        var now = clock.instant();
        var at = request.getHeaders()
                .findFirst(OCCURRED)
                .flatMap(StorageApi::instant)
                .orElse(now);
        return answers.of(request, verb.run(viewer.actor(), id.get(), at, now));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
