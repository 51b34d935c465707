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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.quality.RemoveText;
import org.himuro.lims.quality.application.RemovingText;
import org.himuro.lims.quality.application.TextName;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What somebody wrote, looked at once more and removed for good. */
@Hidden
@Controller("/texts/{text}")
@Needs(Right.REMOVE_TEXT)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TextPages {
    private final RemovingText removing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    TextPages(RemovingText removing, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.removing = removing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String text) {
        return show(request, HttpStatus.OK, viewer, text, "", List.of());
    }

    @Post("/removal")
    HttpResponse<?> remove(HttpRequest<?> request, Viewer viewer, String text, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var reason = form.text("reason");
        var act = form.act(ids);
        form.check();
        var name = TextName.of(text);
        if (name.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var command = new RemoveText(name.get().about(), name.get().digest(), reason);
        var now = clock.instant();
        return problems.answer(
                request,
                removing.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/texts/" + text)),
                reasons -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, text, reason, reasons));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String text, String given, List<Reason> reasons) {
        return TextName.of(text)
                .flatMap(name -> removing.page(name.about(), name.digest(), viewer.site(), given, reasons))
                .<HttpResponse<?>>map(
                        view -> pages.show(request, status, Room.DESK, "quality/text", view, "text-page.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
