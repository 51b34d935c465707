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
import java.util.Locale;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.RaiseDeviation;
import org.himuro.lims.quality.application.RaisePage;
import org.himuro.lims.quality.application.RaisingDeviation;
import org.himuro.lims.shared.Ids;

/** Somebody tells a deviation that they saw. */
@Hidden
@Controller("/deviations")
@Needs(Right.SEE_DEVIATIONS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RaisePages {
    private final RaisingDeviation raising;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    RaisePages(RaisingDeviation raising, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.raising = raising;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the form, with the code of what it is about where the address names it: {@code ?about=} */
    @Get("/new")
    HttpResponse<?> form(HttpRequest<?> request) {
        var fields = Fields.query(request);
        var about = fields.text("about");
        fields.check();
        return show(request, HttpStatus.OK, new RaisePage(about, "", List.of()));
    }

    @Post
    HttpResponse<?> raise(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var code = form.text("code").replace(" ", "").toUpperCase(Locale.ROOT);
        var act = form.act(ids);
        form.check();
        var words = DeviationShow.words(body, "words");
        var now = clock.instant();
        return problems.answer(
                request,
                raising.run(new RaiseDeviation(code, words), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/deviations/" + done.deviation())),
                reasons -> show(
                        request, HttpStatus.UNPROCESSABLE_ENTITY, new RaisePage(form.text("code"), words, reasons)));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, RaisePage view) {
        return pages.show(request, status, Room.DESK, "quality/raise", view, "deviation-raise.title");
    }
}
