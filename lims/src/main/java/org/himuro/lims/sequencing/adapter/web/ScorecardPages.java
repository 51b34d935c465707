package org.himuro.lims.sequencing.adapter.web;

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
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Language;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.sequencing.application.ScorecardPage;
import org.himuro.lims.sequencing.application.ShowingScorecard;

/** How a laboratory did over the months; a laboratory sees its own. */
@Hidden
@Controller("/laboratories/{site}")
@Needs(Right.SEE_LABORATORY)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScorecardPages {
    private final ShowingScorecard showing;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final InstantSource clock;

    ScorecardPages(ShowingScorecard showing, Pages pages, Frames frames, Problems problems, InstantSource clock) {
        this.showing = showing;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.clock = clock;
    }

    @Get("/scorecard")
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String site) {
        return card(request, viewer, site)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, Room.DESK, "sequencing/scorecard", view, "scorecard.title", view.code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Get("/scorecard.csv")
    HttpResponse<?> csv(HttpRequest<?> request, Viewer viewer, String site) {
        return card(request, viewer, site)
                .<HttpResponse<?>>map(
                        view -> HttpResponse.ok(ScorecardCsv.of(view).getBytes(StandardCharsets.UTF_8))
                                .contentType(MediaType.of("text/csv; charset=utf-8"))
                                .header("Content-Disposition", "attachment; filename=scorecard-" + view.code() + ".csv")
                                .header("Cache-Control", "no-store"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private Optional<ScorecardPage> card(HttpRequest<?> request, Viewer viewer, String site) {
        var asked = Fields.query(request);
        var months = asked.count("months", 1, ShowingScorecard.LONGEST).orElse(ShowingScorecard.YEAR);
        asked.check();
        var ja = frames.text(request).language() == Language.JA;
        return showing.of(viewer, site, ja, months, clock.instant());
    }
}
