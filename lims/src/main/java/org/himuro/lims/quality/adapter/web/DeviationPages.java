package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.CloseDeviation;
import org.himuro.lims.quality.application.ClosingDeviation;
import org.himuro.lims.quality.application.DeviationPage;
import org.himuro.lims.quality.application.DeviationQueries;
import org.himuro.lims.quality.application.DeviationQueries.Asked;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Deviations of one's own site: the list, and closing one with its resolution. */
@Hidden
@Controller("/deviations")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeviationPages {
    /** What a deviation is about, where it has a page, and the right that opens it. */
    private static final Map<String, Right> PAGES =
            Map.of("tube", Right.SEE_TUBES, "case", Right.SEE_CASES, "parcel", Right.SEE_SHIPMENTS);

    private static final int ROWS = 25;
    private static final int CODE = 64;

    private final DeviationQueries deviations;
    private final ClosingDeviation closing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    DeviationPages(
            DeviationQueries deviations,
            ClosingDeviation closing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.deviations = deviations;
        this.closing = closing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_DEVIATIONS)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var closed = asked.flag("closed");
        var from = asked.read("after", "next", TimeKey::read).orElse(TimeKey.START);
        var code = Optional.of(asked.text("code", CODE)).filter(c -> !c.isEmpty());
        asked.check();
        return show(request, viewer, HttpStatus.OK, new Asked(!closed, code), from, List.of());
    }

    @Post("/{id}/close")
    @Needs(Right.QUARANTINE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var resolution = body.getOrDefault("resolution", "");
        if (!DeviationPage.RESOLUTIONS.contains(resolution)
                || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command = new CloseDeviation(UUID.fromString(id), resolution);
        return problems.answer(
                request,
                closing.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/deviations")),
                reasons -> show(
                        request,
                        viewer,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        new Asked(true, Optional.empty()),
                        TimeKey.START,
                        reasons));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            Asked asked,
            TimeKey after,
            List<Reason> reasons) {
        var found = deviations.list(VisibleSites.of(viewer), asked, after, ROWS + 1);
        var page = Page.of(found, ROWS, line -> line.key().cursor());
        var next = page.next()
                .map(cursor -> "/deviations?closed=" + !asked.open()
                        + asked.code().map(c -> "&code=" + c).orElse("") + "&after=" + cursor);
        var view = new DeviationPage(
                page.items(), asked.open(), asked.code(), viewer.may(Right.QUARANTINE), linked(viewer), next, reasons);
        return pages.show(request, status, Room.DESK, "quality/deviations", view, "deviations.title");
    }

    private static Set<String> linked(Viewer viewer) {
        return PAGES.entrySet().stream()
                .filter(e -> viewer.may(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
