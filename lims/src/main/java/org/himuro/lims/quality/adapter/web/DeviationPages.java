package org.himuro.lims.quality.adapter.web;

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
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.application.DeviationAsk;
import org.himuro.lims.quality.application.DeviationQueries.After;
import org.himuro.lims.quality.application.DeviationQueries.Which;
import org.himuro.lims.quality.application.ShowingDeviations;

/** Deviations of one's own site: the list, the list as a file, one of them, and what is to be done. */
@Hidden
@Controller("/deviations")
@Needs(Right.SEE_DEVIATIONS)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeviationPages {
    private final ShowingDeviations showing;
    private final Pages pages;
    private final Frames frames;
    private final Sites sites;
    private final Problems problems;
    private final InstantSource clock;

    DeviationPages(
            ShowingDeviations showing,
            Pages pages,
            Frames frames,
            Sites sites,
            Problems problems,
            InstantSource clock) {
        this.showing = showing;
        this.pages = pages;
        this.frames = frames;
        this.sites = sites;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var ask = DeviationAsk.of(fields);
        var after = fields.read("after", "next", After::read);
        fields.check();
        var language = frames.text(request).language();
        var view = showing.list(ask, after, viewer, language, clock.instant());
        return pages.show(request, Room.DESK, "quality/deviations", view, "deviations.title");
    }

    /** What is filtered, all of it. */
    @Get("/list.csv")
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var ask = DeviationAsk.of(fields);
        fields.check();
        var lines = showing.all(ask, viewer, clock.instant(), DeviationCsv.MOST);
        var codes = sites.all().stream().collect(Collectors.toMap(Sites.Site::id, Sites.Site::code));
        return HttpResponse.ok(DeviationCsv.of(lines, codes).getBytes(StandardCharsets.UTF_8))
                .contentType(MediaType.of("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=deviations.csv")
                .header("Cache-Control", "no-store");
    }

    /** One's own, or everybody's. */
    @Get("/actions")
    HttpResponse<?> actions(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var which = fields.one(Which.class, "which").orElse(Which.OPEN);
        var mine = !fields.text("mine").equals("false");
        fields.check();
        var view = showing.actions(which, mine, viewer, clock.instant());
        return pages.show(request, Room.DESK, "quality/actions", view, "actions.title");
    }

    /** Who acted is shown where it is asked for: {@code ?who=true}. */
    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String id) {
        var fields = Fields.query(request);
        var who = fields.flag("who");
        fields.check();
        return Fields.uuid(id)
                .flatMap(d -> showing.one(d, viewer, who, Map.of(), List.of(), clock.instant()))
                .<HttpResponse<?>>map(
                        view -> pages.show(request, Room.DESK, "quality/deviation", view, "deviation-page.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
