package org.himuro.lims.procedure.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.procedure.application.ProcedureList;
import org.himuro.lims.procedure.application.ShowingProcedures;
import org.himuro.lims.procedure.application.ShowingTraining;
import org.himuro.lims.procedure.application.TrainingMatrix;

/** The register of procedures for machines: what is in force, its document, and who has been trained in it. */
@Controller("/api/v1/procedures")
@Needs(Right.SIGNED_IN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "procedures")
final class ProcedureApi {
    private final ShowingProcedures showing;
    private final ShowingTraining training;
    private final Problems problems;
    private final InstantSource clock;

    ProcedureApi(ShowingProcedures showing, ShowingTraining training, Problems problems, InstantSource clock) {
        this.showing = showing;
        this.training = training;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "Every version of every procedure and where it stands, the newest first")
    @Gives(EditionView.Register.class)
    HttpResponse<?> list(Viewer viewer) {
        return HttpResponse.ok(EditionView.Register.of(showing.list(viewer, clock.instant())));
    }

    @Get("/{id}/versions/{version}")
    @Operation(summary = "One version of a procedure with its document as it was signed")
    @Gives(EditionView.Document.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String id, String version) {
        return line(viewer, id, version)
                .flatMap(line -> showing.find(id, Optional.of(line.revision().version()), clock.instant())
                        .flatMap(found -> showing.text(found.revision())
                                .map(text -> EditionView.Document.of(EditionView.of(line), found, text))))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private Optional<ProcedureList.Line> line(Viewer viewer, String id, String version) {
        return showing.list(viewer, clock.instant()).lines().stream()
                .filter(l -> l.revision().procedureId().equals(id)
                        && String.valueOf(l.revision().version()).equals(version))
                .findFirst();
    }

    @Get("/{id}/trained")
    @Needs(Right.SEE_TRAINING)
    @Operation(summary = "How each person who works at the bench of the site stands to the procedure")
    @Gives(TrainedView.class)
    HttpResponse<?> trained(HttpRequest<?> request, Viewer viewer, String id) {
        if (showing.find(id, Optional.empty(), clock.instant()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var only = new TrainingMatrix.Filter(Optional.empty(), Optional.of(id), Optional.empty());
        return HttpResponse.ok(TrainedView.of(id, training.matrix(viewer, only, clock.instant(), List.of())));
    }
}
