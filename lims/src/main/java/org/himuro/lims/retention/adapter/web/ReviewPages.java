package org.himuro.lims.retention.adapter.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.retention.KeepLonger;
import org.himuro.lims.retention.application.KeepingLonger;
import org.himuro.lims.retention.application.KeepingQueries;
import org.himuro.lims.retention.application.ShowingKept;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What has been kept as long as its policy says: kept on, or disposed of by two people. */
@Hidden
@Controller("/expiry-reviews")
@Needs(Right.SEE_RETENTION)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReviewPages {
    private final KeepingLonger keeping;
    private final KeepingQueries queries;
    private final ShowingKept showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReviewPages(
            KeepingLonger keeping,
            KeepingQueries queries,
            ShowingKept showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.keeping = keeping;
        this.queries = queries;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var view = showing.reviews(viewer, Map.of(), List.of());
        return pages.show(request, Room.DESK, "retention/reviews", view, "reviews.title");
    }

    @Post("/{code}/keep")
    @Needs(Right.DESTROY)
    HttpResponse<?> keep(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var until = form.date("until");
        var faults = new ArrayList<>(form.faults());
        if (until.isEmpty() && form.text("until").isEmpty()) {
            faults.add(Reason.of("UNTIL_NOT_SAID"));
        }
        if (!faults.isEmpty()) {
            return refused(request, viewer, body, faults);
        }
        var line = queries.review(code, VisibleSites.only(viewer.site()));
        if (line.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var command = new KeepLonger(line.get().caseId(), until.orElseThrow(), form.text("reason"));
        return problems.answer(
                request,
                keeping.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/expiry-reviews")),
                reasons -> refused(request, viewer, body, reasons));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, Map<String, String> body, List<Reason> reasons) {
        var view = showing.reviews(viewer, PolicyForm.given(body), reasons);
        return pages.show(
                request, HttpStatus.UNPROCESSABLE_ENTITY, Room.DESK, "retention/reviews", view, "reviews.title");
    }
}
