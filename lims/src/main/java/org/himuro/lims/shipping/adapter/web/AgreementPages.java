package org.himuro.lims.shipping.adapter.web;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Refusals;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.AgreeOnReceipt;
import org.himuro.lims.shipping.AgreeOnReceipt.Disagreed;
import org.himuro.lims.shipping.DisputeReason;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.SettleDispute;
import org.himuro.lims.shipping.Settlement;
import org.himuro.lims.shipping.application.AgreementView;
import org.himuro.lims.shipping.application.ReceiptVerbs;
import org.himuro.lims.shipping.application.ShowingReceipt;

/** What was sent and what arrived: the sender agrees, or not line by line; either side takes the other's word. */
@Hidden
@Controller("/parcels/{code}/agreement")
@Needs(Right.SHIP)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementPages {
    /** Names of the fields that say why a line is not agreed on. */
    private static final String LINE = "line-";

    private final ShowingReceipt showing;
    private final ReceiptVerbs verbs;
    private final ReceiptShow show;
    private final Pages pages;
    private final Ids ids;
    private final InstantSource clock;

    AgreementPages(
            ShowingReceipt showing, ReceiptVerbs verbs, ReceiptShow show, Pages pages, Ids ids, InstantSource clock) {
        this.showing = showing;
        this.verbs = verbs;
        this.show = show;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_SHIPMENTS)
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return page(request, HttpStatus.OK, viewer, code, List.of(), false);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var lines = new ArrayList<Disagreed>();
        body.keySet().stream()
                .filter(field -> field.startsWith(LINE))
                .sorted()
                .forEach(field -> fields.one(DisputeReason.class, field)
                        .ifPresent(reason -> lines.add(new Disagreed(field.substring(LINE.length()), reason))));
        fields.check();
        var now = clock.instant();
        return answer(
                request,
                viewer,
                code,
                verbs.agreeing().run(new AgreeOnReceipt(code, lines), viewer.actor(), act, now, now));
    }

    @Post("/settlement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> settle(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var tube = fields.text("tube");
        var how = fields.needed(Settlement.class, "how", Settlement.SENDER_YIELDS);
        fields.check();
        var now = clock.instant();
        return answer(
                request,
                viewer,
                code,
                verbs.settling().run(new SettleDispute(code, tube, how), viewer.actor(), act, now, now));
    }

    private HttpResponse<?> answer(HttpRequest<?> request, Viewer viewer, String code, Outcome<ParcelAnswer> outcome) {
        return outcome instanceof Outcome.Done<?>
                ? page(request, HttpStatus.OK, viewer, code, List.of(), true)
                : page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, Refusals.of(outcome), false);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, List<Reason> refused, boolean done) {
        var page = showing.page(code, viewer.site(), viewer.everySite());
        if (page.isEmpty()) {
            return show.notFound(request);
        }
        var parcel = page.get().parcel();
        boolean may = viewer.may(Right.SHIP);
        var view = new AgreementView(page.get(), may && parcel.mine(), may && parcel.theirs(), refused, done);
        return pages.show(request, status, Room.DESK, "shipping/agreement", view, "agreement.title", code);
    }
}
