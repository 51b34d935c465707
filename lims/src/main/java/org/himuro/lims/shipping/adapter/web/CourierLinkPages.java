package org.himuro.lims.shipping.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
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
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.CodeSymbol;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.MakeCourierLink;
import org.himuro.lims.shipping.RevokeCourierLink;
import org.himuro.lims.shipping.application.CourierLinkView;
import org.himuro.lims.shipping.application.RoadVerbs;
import org.himuro.lims.shipping.application.ShowingRoad;

/** The courier's link of a parcel: shown once, as a sheet to print, and revoked. */
@Hidden
@Controller("/parcels/{code}/link")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CourierLinkPages {
    private final ShowingRoad showing;
    private final RoadVerbs verbs;
    private final RoadPages road;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    CourierLinkPages(
            ShowingRoad showing,
            RoadVerbs verbs,
            RoadPages road,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.road = road;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> make(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        fields.check();
        if (showing.page(code, viewer.site(), false).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var made = verbs.links().make(new MakeCourierLink(code), viewer.actor(), act, now, now);
        if (!(made.outcome() instanceof Outcome.Done<?>)) {
            return road.show(
                    request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Refusals.of(made.outcome()), List.of());
        }
        var address = made.secret().map(secret -> CourierPages.address(request, secret));
        var view = new CourierLinkView(code, address, address.flatMap(CodeSymbol::qr));
        return pages.show(request, Room.DESK, "shipping/courier-link", view, "courier-link.title", code)
                .header("Referrer-Policy", "no-referrer");
    }

    @Post("/revocation")
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        fields.check();
        if (showing.page(code, viewer.site(), false).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var outcome = verbs.links().revoke(new RevokeCourierLink(code), viewer.actor(), act, now, now);
        return outcome instanceof Outcome.Done<?>
                ? HttpResponse.seeOther(URI.create("/parcels/" + code + "/road"))
                : road.show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Refusals.of(outcome), List.of());
    }
}
