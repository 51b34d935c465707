package org.himuro.lims.reporting.adapter.web;

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
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.reporting.application.ListingTubes;
import org.himuro.lims.reporting.application.TellingTube;
import org.himuro.lims.reporting.application.TubeRegister;

/** The list of tubes, and each tube's story. */
@Controller
@Needs(Right.SEE_TUBES)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TubePages {
    private static final int ROWS = 25;

    private final ListingTubes listing;
    private final TellingTube telling;
    private final TubeRegister tubes;
    private final Pages pages;
    private final Problems problems;

    TubePages(ListingTubes listing, TellingTube telling, TubeRegister tubes, Pages pages, Problems problems) {
        this.listing = listing;
        this.telling = telling;
        this.tubes = tubes;
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/tubes")
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Asked.of(request);
        var view = listing.page(asked.query(viewer, ROWS), asked.address(), viewer.may(Right.PROCESS));
        return pages.show(request, Room.BANK, "reporting/tubes", view, "tubes.title");
    }

    /** The following rows, for htmx; the whole page for a browser without it. */
    @Get("/tubes/rows")
    HttpResponse<?> rows(HttpRequest<?> request, Viewer viewer) {
        if (!request.getHeaders().contains("HX-Request")) {
            return list(request, viewer);
        }
        var asked = Asked.of(request);
        return pages.fragment(
                request,
                "reporting/rows",
                listing.page(asked.query(viewer, ROWS), asked.address(), viewer.may(Right.PROCESS)));
    }

    /** Those that are found, as many as fit on one worklist, go into its form. */
    @Get("/tubes-to-worklist")
    @Needs(Right.PROCESS)
    HttpResponse<?> worklist(HttpRequest<?> request, Viewer viewer) {
        var found = tubes.list(Asked.of(request).query(viewer, ProcessTubes.MOST));
        var codes = found.stream()
                .limit(ProcessTubes.MOST)
                .map(l -> URLEncoder.encode(l.row().code(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        var more = found.size() > ProcessTubes.MOST ? "&more" : "";
        return HttpResponse.seeOther(URI.create("/worklists?tubes=" + codes + more));
    }

    @Get("/tubes.csv")
    @Produces(MediaType.TEXT_CSV)
    HttpResponse<?> export(HttpRequest<?> request, Viewer viewer) {
        var asked = Asked.of(request).query(viewer, TubeCsv.PAGE);
        return HttpResponse.ok(TubeCsv.of(asked, tubes))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=tubes.csv")
                .header("Cache-Control", "no-store");
    }

    @Get("/tubes/{code}")
    HttpResponse<?> tube(HttpRequest<?> request, Viewer viewer, String code) {
        var view = telling.page(code, viewer);
        return view.isPresent()
                ? pages.show(
                        request,
                        Room.BANK,
                        "reporting/tube",
                        view.get(),
                        "tube.title",
                        view.get().code())
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }
}
