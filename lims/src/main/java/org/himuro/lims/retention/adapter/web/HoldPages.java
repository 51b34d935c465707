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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.quality.Why;
import org.himuro.lims.retention.LiftHold;
import org.himuro.lims.retention.PlaceHold;
import org.himuro.lims.retention.application.LiftingHold;
import org.himuro.lims.retention.application.PlacingHold;
import org.himuro.lims.retention.application.ShowingKept;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Legal holds of a site: placed by one person, lifted by another. */
@Hidden
@Controller("/holds")
@Needs(Right.SEE_RETENTION)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class HoldPages {
    private static final int TYPED = 20_000;

    private final PlacingHold placing;
    private final LiftingHold lifting;
    private final ShowingKept showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    HoldPages(
            PlacingHold placing,
            LiftingHold lifting,
            ShowingKept showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.placing = placing;
        this.lifting = lifting;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var lasting = asked.text("lasting").isEmpty() || asked.flag("lasting");
        var after = asked.read("after", "next", TimeKey::read);
        var code = asked.text("code");
        asked.check();
        var given = code.isEmpty() ? Map.<String, String>of() : Map.of("codes", code);
        var view = showing.holds(viewer, lasting, after, given, List.of());
        return pages.show(request, Room.DESK, "retention/holds", view, "holds.title");
    }

    @Post
    @Needs(Right.HOLD)
    HttpResponse<?> place(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var until = form.date("until");
        var command = new PlaceHold(
                Scanned.codes(form.text("codes", TYPED)),
                form.text("reason"),
                Optional.of(form.text("remark", Why.REMARK)).filter(text -> !text.isEmpty()),
                until);
        if (!form.faults().isEmpty()) {
            return refused(request, viewer, body, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                placing.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/holds")),
                reasons -> refused(request, viewer, body, reasons));
    }

    @Post("/{id}/lift")
    @Needs(Right.HOLD)
    HttpResponse<?> lift(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var hold = Fields.uuid(id);
        if (hold.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        return problems.answer(
                request,
                lifting.run(new LiftHold(hold.get()), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/holds")),
                reasons -> refused(request, viewer, Map.of(), reasons));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, Map<String, String> body, List<Reason> reasons) {
        var view = showing.holds(viewer, true, Optional.empty(), PolicyForm.given(body), reasons);
        return pages.show(request, HttpStatus.UNPROCESSABLE_ENTITY, Room.DESK, "retention/holds", view, "holds.title");
    }
}
