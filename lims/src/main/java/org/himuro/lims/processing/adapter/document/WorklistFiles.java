package org.himuro.lims.processing.adapter.document;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.processing.application.ShowingWorklists;
import org.himuro.lims.processing.application.ShowingWorklists.At;

/** Worklists on paper. */
@Hidden
@Controller("/worklists/{code}/worklist.pdf")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorklistFiles {
    private final ShowingWorklists showing;
    private final WorklistPaper paper;
    private final Frames frames;
    private final Problems problems;

    WorklistFiles(ShowingWorklists showing, WorklistPaper paper, Frames frames, Problems problems) {
        this.showing = showing;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.one(code, viewer, new At(Optional.empty(), Optional.empty(), Map.of(), List.of()))
                .<HttpResponse<?>>map(view -> HttpResponse.ok(paper.pdf(view, frames.text(request)))
                        .header("Content-Type", "application/pdf")
                        .header(
                                "Content-Disposition",
                                "inline; filename=\"" + view.list().code() + ".pdf\"")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
