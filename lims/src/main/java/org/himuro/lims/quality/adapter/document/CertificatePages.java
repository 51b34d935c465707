package org.himuro.lims.quality.adapter.document;

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
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.application.ShowingDisposals;

/** A certificate of destruction, as a page and as a paper. */
@Hidden
@Controller("/certificates/{number}")
@Needs(Right.SEE_DEVIATIONS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CertificatePages {
    private final ShowingDisposals showing;
    private final CertificatePaper paper;
    private final Frames frames;
    private final Pages pages;
    private final Problems problems;

    CertificatePages(ShowingDisposals showing, CertificatePaper paper, Frames frames, Pages pages, Problems problems) {
        this.showing = showing;
        this.paper = paper;
        this.frames = frames;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String number) {
        return showing.certificate(number, viewer)
                .<HttpResponse<?>>map(
                        view -> pages.show(request, Room.DESK, "quality/certificate", view, "certificate.of", number))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/paper.pdf")
    HttpResponse<?> pdf(HttpRequest<?> request, Viewer viewer, String number) {
        return showing.certificate(number, viewer)
                .<HttpResponse<?>>map(view -> HttpResponse.ok(paper.pdf(view, frames.text(request)))
                        .header("Content-Type", "application/pdf")
                        .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
