package org.himuro.lims.picking.adapter.web;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.picking.application.PickPage;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.picking.application.PuttingBack.Put;
import org.himuro.lims.picking.application.Scanned;
import org.himuro.lims.picking.application.ShowingPicks;
import org.himuro.lims.picking.application.ShowingPicks.At;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What was fetched comes back: a tube is scanned, then its place is confirmed or another one is scanned (B4). */
@Hidden
@Controller("/picks/{code}/back")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BackPages {
    private final PuttingBack putting;
    private final ShowingPicks showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    BackPages(PuttingBack putting, ShowingPicks showing, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.putting = putting;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var hand = said(asked.text("hand"));
        var done = said(asked.text("done"));
        asked.check();
        return page(request, HttpStatus.OK, viewer, code, hand, done, List.of());
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** Without a tube in hand a tube is taken in hand; with one, nothing, or its own box, means its own place. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var scanned = fields.text("code");
        var hand = said(fields.text("hand"));
        var list = showing.backs(code, viewer, At.inHand(hand));
        if (list.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var position = Scanned.position(scanned);
        var tube = Scanned.code(scanned);
        boolean own = scanned.isEmpty() || isItsBox(list.get(), tube);
        if (hand.isEmpty() || (position.isEmpty() && !own)) {
            return showing.backs(code, viewer, At.inHand(said(tube)))
                            .flatMap(PickPage::hand)
                            .isPresent()
                    ? seeOther(code, "hand=" + encoded(tube))
                    : page(
                            request,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            viewer,
                            code,
                            hand,
                            Optional.empty(),
                            List.of(notOut(tube, hand, code)));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                putting.run(new Put(code, hand.get(), position), viewer.actor(), act, now, now),
                stored -> seeOther(code, "done=" + encoded(hand.get())),
                reasons ->
                        page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, hand, Optional.empty(), reasons));
    }

    private static boolean isItsBox(PickPage page, String code) {
        return page.hand().filter(l -> l.kept() && l.boxCode().equals(code)).isPresent();
    }

    private static Reason notOut(String scanned, Optional<String> hand, String pick) {
        return hand.isPresent()
                ? Reason.of("SCAN_A_POSITION", UnknownCode.shown(scanned))
                : Reason.of("NOT_OUT_FOR_PICK", UnknownCode.shown(scanned), pick);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Optional<String> hand,
            Optional<String> done,
            List<Reason> reasons) {
        var at = new At(Optional.empty(), Optional.empty(), hand, done, reasons);
        return showing.backs(code, viewer, at)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.BANK,
                        "picking/back",
                        view,
                        "pick.back",
                        view.pick().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static HttpResponse<?> seeOther(String code, String query) {
        return HttpResponse.seeOther(URI.create("/picks/" + encoded(code) + "/back?" + query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
