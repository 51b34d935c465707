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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.PickForWorklist;
import org.himuro.lims.processing.WorklistAnswer;
import org.himuro.lims.processing.application.ShowingWorklists;
import org.himuro.lims.processing.application.ShowingWorklists.At;
import org.himuro.lims.processing.application.WorklistPage;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.specimen.Material;

/** Worklists for machines; they are worked off by {@code POST /api/v1/processings} that names one. */
@Controller("/api/v1/worklists")
@Needs(Right.PROCESS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "processing")
@SerdeImport(MakeWorklist.class)
@SerdeImport(WorklistAnswer.class)
final class WorklistApi {
    private final WorklistVerbs verbs;
    private final ShowingWorklists showing;
    private final ApiBodies bodies;
    private final Problems problems;

    WorklistApi(WorklistVerbs verbs, ShowingWorklists showing, ApiBodies bodies, Problems problems) {
        this.verbs = verbs;
        this.showing = showing;
        this.bodies = bodies;
        this.problems = problems;
    }

    /** @param child the new tube that was scanned beside it */
    @Serdeable
    record Pick(String tube, Optional<String> child) {}

    @Serdeable
    record WorklistView(String code, Material material, String procedure, boolean closed, List<WorklistLine> lines) {
        static WorklistView of(WorklistPage page) {
            return new WorklistView(
                    page.list().code(),
                    page.list().material(),
                    page.list().procedure(),
                    page.list().closed(),
                    page.lines().stream()
                            .map(l -> new WorklistLine(l.tube(), l.picked(), l.child()))
                            .toList());
        }
    }

    @Serdeable
    record WorklistLine(String tube, boolean picked, Optional<String> child) {}

    @Post
    @Operation(summary = "A list of up to 96 tubes from which something is to be made; refused with every reason")
    @Takes(MakeWorklist.class)
    @Gives(WorklistAnswer.class)
    HttpResponse<?> make(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request, body, MakeWorklist.class, (command, stamp) -> stamp.run(verbs::make, command, viewer.actor()));
    }

    @Get("/{code}")
    @Operation(summary = "A worklist as it stands")
    @Gives(WorklistView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.one(code, viewer, new At(Optional.empty(), Optional.empty(), Map.of(), List.of()))
                .<HttpResponse<?>>map(page -> HttpResponse.ok(WorklistView.of(page)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/picks")
    @Operation(summary = "A tube of the list is in hand, with its new tube where one was scanned")
    @Takes(Pick.class)
    @Gives(WorklistAnswer.class)
    HttpResponse<?> pick(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Pick.class,
                (pick, stamp) ->
                        stamp.run(verbs::pick, new PickForWorklist(code, pick.tube(), pick.child()), viewer.actor()));
    }
}
