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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.picking.NewPick;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.reporting.application.ListingTubes;
import org.himuro.lims.reporting.application.Sight;
import org.himuro.lims.reporting.application.TellingTube;
import org.himuro.lims.reporting.application.TubeCount;
import org.himuro.lims.reporting.application.TubeQuery;
import org.himuro.lims.reporting.application.TubeRegister;

/** The list of tubes, and each tube's story. */
@Controller
@Needs(Right.SEE_TUBES)
@Hidden
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TubePages {
    static final int ROWS = 25;

    private final ListingTubes listing;
    private final TellingTube telling;
    private final TubeRegister tubes;
    private final Pages pages;
    private final Problems problems;
    private final InstantSource clock;

    TubePages(
            ListingTubes listing,
            TellingTube telling,
            TubeRegister tubes,
            Pages pages,
            Problems problems,
            InstantSource clock) {
        this.listing = listing;
        this.telling = telling;
        this.tubes = tubes;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    private TubeQuery asked(HttpRequest<?> request, Viewer viewer, int rows) {
        return Asked.of(request, Sight.of(viewer, clock.instant()), rows);
    }

    @Get("/tubes")
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var view = listing.page(asked(request, viewer, ROWS), viewer.may(Right.PROCESS), viewer.may(Right.STORE));
        return pages.show(request, Room.BANK, "reporting/tubes", view, "tubes.title");
    }

    /** The following rows, for htmx; the whole page for a browser without it. */
    @Get("/tubes/rows")
    HttpResponse<?> rows(HttpRequest<?> request, Viewer viewer) {
        if (!request.getHeaders().contains("HX-Request")) {
            return list(request, viewer);
        }
        return pages.fragment(
                request,
                "reporting/rows",
                listing.page(asked(request, viewer, ROWS), viewer.may(Right.PROCESS), viewer.may(Right.STORE)));
    }

    /** How many fit, asked beside the page so that it waits for nothing. */
    @Get("/tubes/count")
    HttpResponse<?> count(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var exactly = fields.flag("exactly");
        fields.check();
        var query = asked(request, viewer, ROWS);
        var count = tubes.count(query.sight(), query.conditions(), exactly);
        var asked = ListingTubes.text(query.conditions().address());
        return pages.fragment(request, "reporting/count", new TubeCount(count.tubes(), count.more(), asked));
    }

    /** Those that are found, as many as fit on one worklist, go into its form. */
    @Get("/tubes-to-worklist")
    @Needs(Right.PROCESS)
    HttpResponse<?> worklist(HttpRequest<?> request, Viewer viewer) {
        var found = tubes.part(asked(request, viewer, ProcessTubes.MOST));
        var codes = found.rows().stream()
                .map(l -> URLEncoder.encode(l.row().code(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        var more = found.next().isPresent() ? "&more" : "";
        return HttpResponse.seeOther(URI.create("/worklists?tubes=" + codes + more));
    }

    /** Those that are found, as many as fit on one pick list, stand in its form. */
    @Get("/tubes-to-pick")
    @Needs(Right.STORE)
    HttpResponse<?> pick(HttpRequest<?> request, Viewer viewer) {
        var found = tubes.part(asked(request, viewer, RequestPick.MOST));
        var codes = found.rows().stream().map(l -> l.row().code()).collect(Collectors.joining("\n"));
        var given = Map.of("tubes", codes, "more", String.valueOf(found.next().isPresent()));
        return pages.show(request, Room.BANK, "picking/new", new NewPick(given, List.of()), "pick.new");
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

    /** What matters of a tube, beside the list. */
    @Get("/tubes/{code}/beside")
    HttpResponse<?> beside(HttpRequest<?> request, Viewer viewer, String code) {
        return telling.page(code, viewer)
                .<HttpResponse<?>>map(view -> pages.fragment(request, "reporting/beside", view))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
