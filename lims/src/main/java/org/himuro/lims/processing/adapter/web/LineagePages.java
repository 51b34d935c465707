package org.himuro.lims.processing.adapter.web;

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
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.application.DrawingLineage;

/** What was made of what, drawn. */
@Hidden
@Controller("/tubes/{code}/lineage")
@Needs(Right.SEE_TUBES)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LineagePages {
    private final DrawingLineage drawing;
    private final Pages pages;
    private final Problems problems;

    LineagePages(DrawingLineage drawing, Pages pages, Problems problems) {
        this.drawing = drawing;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return drawing.of(code, viewer)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, Room.BANK, "processing/lineage", view, "lineage.of", view.caseCode()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
