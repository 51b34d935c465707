package org.himuro.lims.picking.adapter.document;

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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.picking.application.ShowingPicks;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;

/** Picks on paper. */
@Hidden
@Controller("/picks/{code}/pick.pdf")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PickFiles {
    private final ShowingPicks showing;
    private final PickPaper paper;
    private final Frames frames;
    private final Problems problems;

    PickFiles(ShowingPicks showing, PickPaper paper, Frames frames, Problems problems) {
        this.showing = showing;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.whole(code, viewer)
                .<HttpResponse<?>>map(view -> HttpResponse.ok(paper.pdf(view, frames.text(request)))
                        .header("Content-Type", "application/pdf")
                        .header(
                                "Content-Disposition",
                                "inline; filename=\"" + view.pick().code() + ".pdf\"")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
