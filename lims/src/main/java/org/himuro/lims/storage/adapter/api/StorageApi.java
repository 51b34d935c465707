package org.himuro.lims.storage.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiActs;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Text;
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
    private final PutAway putAway;
    private final RegisteringNewTubes registering;
    private final ApiBodies bodies;
    private final ApiActs acts;
    private final Frames frames;

    StorageApi(PutAway putAway, RegisteringNewTubes registering, ApiBodies bodies, ApiActs acts, Frames frames) {
        this.acts = acts;
        this.frames = frames;
        this.putAway = putAway;
        this.registering = registering;
        this.bodies = bodies;
    }

    /** What became of a report. @param explanation the conflicts in words: also why nothing could be recorded */
    @Serdeable
    record Report(boolean recorded, List<Reason> conflicts, List<String> explanation) {
        static Report of(Found found, Text text) {
            return new Report(
                    found.recorded(),
                    found.conflicts(),
                    found.conflicts().stream().map(text::of).toList());
        }
    }

    @Post("/puts")
    @Operation(summary = "Tubes into positions, up to 1,000, all or none; a swap is one act")
    @Takes(StoreTubes.class)
    @Gives(Stored.class)
    HttpResponse<?> store(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                StoreTubes.class,
                (command, stamp) -> putAway.store(command, viewer.actor(), stamp.act(), stamp.when()));
    }

    @Post("/takes")
    @Operation(summary = "Tubes out of their positions")
    @Takes(TakeTubes.class)
    @Gives(Taken.class)
    HttpResponse<?> take(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request, body, TakeTubes.class, (command, stamp) -> stamp.run(putAway::take, command, viewer.actor()));
    }

    @Post("/finds")
    @Operation(summary = "A tube was found in a position: never refused, marked with what it conflicts with")
    @Takes(ReportTubeFound.class)
    @Gives(Report.class)
    HttpResponse<?> found(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(
                request,
                body,
                ReportTubeFound.class,
                command -> acts.stamped(request, stamp -> {
                    var outcome = stamp.run(putAway::found, command, viewer.actor());
                    return acts.answer(request, outcome, found -> Report.of(found, frames.text(request)));
                }));
    }

    @Post("/tubes")
    @Operation(summary = "Up to 1,000 tubes that carry codes of their own, bound to a case")
    @Takes(RegisterTubes.class)
    @Gives(TubesRegistered.class)
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                RegisterTubes.class,
                (command, stamp) -> stamp.run(registering::run, command, viewer.actor()));
    }
}
