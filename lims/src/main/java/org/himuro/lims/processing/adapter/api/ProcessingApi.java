package org.himuro.lims.processing.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.Judged;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.Processed;
import org.himuro.lims.processing.RecordMeasurements;
import org.himuro.lims.processing.RecordThaw;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.processing.application.ProcessingVerbs;
import org.himuro.lims.processing.application.ShowingProcessing;
import org.himuro.lims.shared.Reason;

/** Aliquots, derivatives, pools and measurements for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1")
@Needs(Right.PROCESS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "processing")
@SerdeImport(ProcessTubes.class)
@SerdeImport(ProcessTubes.Draw.class)
@SerdeImport(ProcessTubes.Child.class)
@SerdeImport(Processed.class)
@SerdeImport(Processed.Made.class)
@SerdeImport(RecordMeasurements.class)
@SerdeImport(RecordMeasurements.Value.class)
@SerdeImport(RecordThaw.class)
@SerdeImport(Told.class)
@SerdeImport(Reason.class)
final class ProcessingApi {
    private final ProcessingVerbs verbs;
    private final ShowingProcessing showing;
    private final ApiBodies bodies;
    private final Problems problems;
    private final Frames frames;

    ProcessingApi(
            ProcessingVerbs verbs, ShowingProcessing showing, ApiBodies bodies, Problems problems, Frames frames) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
        this.frames = frames;
    }

    @Serdeable
    record Nothing() {}

    @Post("/processings")
    @Operation(summary = "Split, derive or pool, up to 96 tubes, all or none; refused with every reason")
    @Takes(ProcessTubes.class)
    @Gives(Processed.class)
    HttpResponse<?> process(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                ProcessTubes.class,
                (command, stamp) -> stamp.run(verbs.processing()::run, command, viewer.actor()));
    }

    @Post("/processings/{id}/undo")
    @Operation(summary = "Take back one's own last processing, while its tubes are untouched")
    @Takes(Nothing.class)
    @Gives(Told.class)
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, UUID id, @Body String body) {
        return bodies.act(
                request,
                body,
                Nothing.class,
                (nothing, stamp) -> stamp.run(verbs.undoing()::run, new UndoProcessing(id), viewer.actor()));
    }

    @Post("/measurements")
    @Operation(summary = "What was measured of tubes; values that cannot be are all named and nothing is recorded")
    @Takes(RecordMeasurements.class)
    @Gives(Told.class)
    HttpResponse<?> measure(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(request, body, RecordMeasurements.class, command -> {
            var items = wrong(request, viewer, command);
            return items.isEmpty()
                    ? bodies.act(
                            request,
                            body,
                            RecordMeasurements.class,
                            (same, stamp) -> stamp.run(verbs.measuring()::run, same, viewer.actor()))
                    : problems.answer(
                            request, HttpStatus.UNPROCESSABLE_ENTITY, "refused", items.toArray(Problem.Item[]::new));
        });
    }

    private List<Problem.Item> wrong(HttpRequest<?> request, Viewer viewer, RecordMeasurements command) {
        var items = new ArrayList<Problem.Item>();
        if (command.values().isEmpty()) {
            items.add(item(request, "values", Reason.of("LIST_EMPTY", "values")));
        }
        for (int i = 0; i < command.values().size(); i++) {
            var value = command.values().get(i);
            for (var fault : Judged.faults(value.analyte(), value.value(), viewer.may(Right.REVIEW_TISSUE))) {
                items.add(item(request, "values[" + i + "].value", fault));
            }
        }
        return items;
    }

    private Problem.Item item(HttpRequest<?> request, String at, Reason fault) {
        return new Problem.Item(fault.code(), at, frames.text(request).of(fault));
    }

    @Post("/thaws")
    @Operation(summary = "A tube was thawed without being processed: counted, whatever the record says")
    @Takes(RecordThaw.class)
    @Gives(Told.class)
    HttpResponse<?> thaw(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                RecordThaw.class,
                (command, stamp) -> stamp.run(verbs.thawing()::run, command, viewer.actor()));
    }

    @Get("/tubes/{code}/content")
    @Needs(Right.SEE_TUBES)
    @Operation(summary = "How much is in a tube, its parents, its children, its thaws and what was measured last")
    @Gives(ContentView.class)
    HttpResponse<?> content(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.of(code, viewer, Map.of(), List.of())
                .<HttpResponse<?>>map(page -> HttpResponse.ok(ContentView.of(page.content())))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
