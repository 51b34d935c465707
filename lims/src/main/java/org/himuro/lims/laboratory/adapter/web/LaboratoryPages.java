package org.himuro.lims.laboratory.adapter.web;

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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.laboratory.application.LaboratoryList;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;

/** The register of sequencing laboratories, read by everybody who sends there; a laboratory reads its own page. */
@Hidden
@Controller("/laboratories")
@Needs(Right.SEE_LABORATORIES)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LaboratoryPages {
    private final LaboratoryShow show;
    private final Pages pages;

    LaboratoryPages(LaboratoryShow show, Pages pages) {
        this.show = show;
        this.pages = pages;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var view = new LaboratoryList(show.lines(request, viewer));
        return pages.show(request, Room.DESK, "laboratory/laboratories", view, "laboratories.title");
    }

    @Get("/{site}")
    @Needs(Right.SEE_LABORATORY)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String site) {
        return show.page(request, HttpStatus.OK, viewer, site, "", Map.of(), List.of(), List.of());
    }

    /** A certificate's paper, as it was handed in. */
    @Get("/{site}/documents/{file}")
    @Needs(Right.SEE_LABORATORY)
    @Produces(MediaType.ALL)
    HttpResponse<?> document(HttpRequest<?> request, Viewer viewer, String site, String file) {
        return show.document(request, viewer, site, file);
    }
}
