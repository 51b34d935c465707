package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.quality.application.DeviationAsk;
import org.himuro.lims.quality.application.DeviationQueries;
import org.himuro.lims.quality.application.DeviationQueries.After;
import org.himuro.lims.quality.application.DeviationQueries.Line;
import org.himuro.lims.quality.application.HandlingActions;
import org.himuro.lims.quality.application.SiteDays;

/** Deviations for machines. */
@Controller("/api/v1/deviations")
@Needs(Right.SEE_DEVIATIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
final class DeviationApi {
    private final DeviationQueries deviations;
    private final HandlingActions handling;
    private final SiteDays days;
    private final ApiPages pages;
    private final Problems problems;
    private final InstantSource clock;

    DeviationApi(
            DeviationQueries deviations,
            HandlingActions handling,
            SiteDays days,
            ApiPages pages,
            Problems problems,
            InstantSource clock) {
        this.deviations = deviations;
        this.handling = handling;
        this.days = days;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    @Get
    @Operation(
            summary =
                    "Deviations of the site, narrowed and sorted as on their page; next is the cursor of the following page",
            description =
                    "state OPEN | REVIEW | CLOSED | ALL; class CRITICAL | MAJOR | MINOR | NONE; sort NEWEST | OLDEST |"
                            + " SERIOUSNESS; from and to are days of the site")
    @Gives(value = DeviationLine.class, page = true)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue(defaultValue = "false") boolean closed,
            @QueryValue Optional<String> state,
            @QueryValue("class") Optional<String> seriousness,
            @QueryValue Optional<String> cause,
            @QueryValue Optional<String> code,
            @QueryValue Optional<String> q,
            @QueryValue Optional<String> from,
            @QueryValue Optional<String> to,
            @QueryValue Optional<Boolean> overdue,
            @QueryValue Optional<String> sort,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        var fields = Fields.query(request);
        var ask = DeviationAsk.of(fields);
        fields.check();
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return pages.list(
                request,
                After::read,
                (key, rows) -> deviations.list(
                        VisibleSites.of(viewer), ask.filter(viewer.zone()), ask.sort(), key, today, rows),
                Line::cursor,
                DeviationLine::of);
    }

    @Get("/choices")
    @Needs(Right.ASSESS_DEVIATIONS)
    @Operation(summary = "The causes that may be chosen, and the people of the site who may be made responsible")
    @Gives(ChoicesView.class)
    HttpResponse<?> choices(Viewer viewer) {
        return HttpResponse.ok(ChoicesView.of(deviations.causes(), handling.responsible(viewer.site())));
    }

    @Get("/{id}")
    @Operation(summary = "One deviation with its actions")
    @Gives(DeviationDetail.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String id) {
        return Fields.uuid(id)
                .flatMap(deviation -> deviations.find(VisibleSites.of(viewer), deviation))
                .<HttpResponse<?>>map(found -> HttpResponse.ok(DeviationDetail.of(
                        found, days.at(found.file().deviation().site(), clock.instant()))))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
