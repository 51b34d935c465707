package org.himuro.lims.reporting.adapter.document;

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
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.reporting.application.TellingCustody;

/** The chain of custody of a tube as a paper. */
@Hidden
@Controller("/tubes/{code}/custody.pdf")
@Needs(Right.SEE_TUBES)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CustodyPages {
    private final TellingCustody telling;
    private final CustodyPaper paper;
    private final Frames frames;
    private final Problems problems;

    CustodyPages(TellingCustody telling, CustodyPaper paper, Frames frames, Problems problems) {
        this.telling = telling;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String code) {
        return telling.of(code, viewer)
                .<HttpResponse<?>>map(chain -> HttpResponse.ok(paper.pdf(chain, frames.text(request)))
                        .header("Content-Type", "application/pdf")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
