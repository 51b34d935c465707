package org.himuro.lims.procedure.adapter.document;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.procedure.application.ShowingProcedures;

/** One version of a procedure as paper. */
@Hidden
@Controller("/procedures/{id}/{version}/paper.pdf")
@Needs(Right.SIGNED_IN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProcedurePaperPages {
    private final ShowingProcedures showing;
    private final ProcedurePaper paper;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    ProcedurePaperPages(
            ShowingProcedures showing, ProcedurePaper paper, Frames frames, Problems problems, InstantSource clock) {
        this.showing = showing;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String id, String version) {
        var now = clock.instant();
        var number =
                Optional.of(version).filter(v -> v.matches("[1-9]\\d{0,4}")).map(Integer::valueOf);
        return number.flatMap(n -> showing.find(id, Optional.of(n), now))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(
                                paper.pdf(showing.page(found, viewer, now, List.of()), frames.text(request)))
                        .contentType(MediaType.of("application/pdf"))
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
