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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Doing;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.NewPick;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.ReportNotInPlace;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.application.EndingPicks;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.picking.application.Scanned;
import org.himuro.lims.picking.application.ShowingPicks;
import org.himuro.lims.picking.application.ShowingPicks.At;
import org.himuro.lims.picking.application.UndoingPicks;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Picks: asked for by codes, worked off by scans in the aisle (B4). */
@Hidden
@Controller("/picks")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PickPages {
    /** Room for {@link RequestPick#MOST} codes and some more, so that too many are told as too many. */
    private static final int LONGEST_LIST = 500_000;

    private final RequestingPicks requesting;
    private final PickingTubes picking;
    private final EndingPicks ending;
    private final UndoingPicks undoing;
    private final ShowingPicks showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PickPages(
            RequestingPicks requesting,
            PickingTubes picking,
            EndingPicks ending,
            UndoingPicks undoing,
            ShowingPicks showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.requesting = requesting;
        this.picking = picking;
        this.ending = ending;
        this.undoing = undoing;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var open = asked.text("open").isEmpty() || asked.flag("open");
        var after = asked.read("after", "next", TimeKey::read);
        asked.check();
        return pages.show(request, Room.BANK, "picking/picks", showing.list(viewer, open, after), "picks.title");
    }

    /** The tubes that an address names are in the form already: they were ticked in a list. */
    @Get("/new")
    @Needs(Right.STORE)
    HttpResponse<?> form(HttpRequest<?> request) {
        var tubes = request.getParameters().getAll("tubes").stream()
                .flatMap(text -> codes(text).stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        return form(request, HttpStatus.OK, Map.of("tubes", tubes), List.of());
    }

    @Post
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var command = new RequestPick(
                fields.needed(PickPurpose.class, "purpose", PickPurpose.OTHER),
                Optional.of(fields.text("reference")).filter(text -> !text.isEmpty()),
                codes(fields.text("tubes", LONGEST_LIST)));
        if (!fields.faults().isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, body, fields.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                requesting.run(command, viewer.actor(), act, now, now),
                made -> seeOther("/picks/" + made.pick()),
                reasons -> form(request, HttpStatus.UNPROCESSABLE_ENTITY, body, reasons));
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, Map<String, String> given, List<Reason> reasons) {
        return pages.show(request, status, Room.BANK, "picking/new", new NewPick(given, reasons), "pick.new");
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var at = new At(said(asked, "unit"), said(asked, "box"), Optional.empty(), said(asked, "done"), List.of());
        asked.check();
        return page(request, HttpStatus.OK, viewer, code, at);
    }

    private static Optional<String> said(Fields asked, String name) {
        return Optional.of(asked.text(name)).filter(text -> !text.isEmpty());
    }

    /** A tube is fetched; the code of a box only tells how many are to be fetched from it. */
    @Post("/{code}/scan")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var scanned = fields.text("code");
        if (Scanned.isItem(scanned)) {
            return seeOther("/picks/" + encoded(code) + "?box=" + encoded(Scanned.code(scanned)));
        }
        return done(request, viewer, code, scanned, picking::pick, new PickTube(code, scanned), act);
    }

    @Post("/{code}/not-in-place")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> notInPlace(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var tube = fields.text("tube");
        return done(request, viewer, code, tube, picking::notInPlace, new ReportNotInPlace(code, tube), act);
    }

    @Post("/{code}/undo")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var tube = fields.text("tube");
        return done(request, viewer, code, tube, undoing::run, new UndoingPicks.Undone(code, tube), act);
    }

    @Post("/{code}/end")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var how = fields.needed(EndPick.How.class, "how", EndPick.How.CLOSE);
        if (!fields.faults().isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, At.refused(fields.faults()));
        }
        return done(request, viewer, code, "", ending::run, new EndPick(code, how), act);
    }

    /** An unknown list and another site's are answered alike, whatever was to be done with it. */
    private <C, A extends Record> HttpResponse<?> done(
            HttpRequest<?> request, Viewer viewer, String code, String tube, Doing<C, A> verb, C command, UUID act) {
        if (showing.isForeign(code, viewer)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        var at = "/picks/" + encoded(code) + (tube.isEmpty() ? "" : "?done=" + encoded(Scanned.code(tube)));
        return problems.answer(
                request,
                verb.run(command, viewer.actor(), act, now, now),
                answer -> seeOther(at),
                reasons -> page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, At.refused(reasons)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, At at) {
        return showing.one(code, viewer, at)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.BANK,
                        "picking/pick",
                        view,
                        "pick.title",
                        view.pick().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static HttpResponse<?> seeOther(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
