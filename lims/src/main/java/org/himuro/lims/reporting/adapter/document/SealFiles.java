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
import org.himuro.lims.ledger.Seals;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Problems;

/** One seal on paper, and as the file that the verifier takes. */
@Hidden
@Controller("/seals/{number}")
@Needs(Right.AUDIT)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SealFiles {
    private final Seals seals;
    private final SealPaper paper;
    private final Frames frames;
    private final Problems problems;

    SealFiles(Seals seals, SealPaper paper, Frames frames, Problems problems) {
        this.seals = seals;
        this.paper = paper;
        this.frames = frames;
        this.problems = problems;
    }

    @Get("/seal.pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, long number) {
        return seals.byNumber(number)
                .<HttpResponse<?>>map(seal -> HttpResponse.ok(paper.pdf(seal, frames.text(request)))
                        .header("Content-Type", "application/pdf")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/seal.json")
    HttpResponse<?> file(HttpRequest<?> request, long number) {
        return seals.byNumber(number)
                .<HttpResponse<?>>map(seal -> HttpResponse.ok(Seals.file(seal))
                        .header("Content-Type", "application/json")
                        .header("Content-Disposition", "attachment; filename=\"seal-" + number + ".json\""))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
