package org.himuro.lims.stocktake.adapter.web;

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
import io.micronaut.http.uri.UriBuilder;
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
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.CountPosition;
import org.himuro.lims.stocktake.Look;
import org.himuro.lims.stocktake.TakeBackCount;
import org.himuro.lims.stocktake.application.CountPage;
import org.himuro.lims.stocktake.application.Scanned;
import org.himuro.lims.stocktake.application.ShowingCount;
import org.himuro.lims.stocktake.application.ShowingCount.Standing;
import org.himuro.lims.stocktake.application.StockTakeVerbs;

/** Walking with a phone or a scanner from box to box and looking into the positions drawn (B7). */
@Hidden
@Controller("/stock-takes/{code}")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountPages {
    private final StockTakeVerbs verbs;
    private final ShowingCount showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    CountPages(
            StockTakeVerbs verbs, ShowingCount showing, Pages pages, Problems problems, Ids ids, InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/count")
    HttpResponse<?> next(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var standing = new Standing(said(asked, "box"), said(asked, "cell"), asked.flag("opened"), List.of());
        asked.check();
        return page(request, viewer, code, HttpStatus.OK, standing);
    }

    /** A box of the stock-take that is scanned is the box in hand; anything else scanned is what lies in the position. */
    @Post("/count")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> count(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var box = form.text("box");
        var cell = form.text("cell");
        var scanned = said(form, "code");
        var look = form.one(Look.class, "look").orElse(Look.TUBE);
        var opened = form.flag("opened");
        var standing = new Standing(Optional.of(box), Optional.empty(), opened, form.faults());
        if (!form.faults().isEmpty()) {
            return page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, standing);
        }
        var boxScanned = look == Look.TUBE
                ? scanned.map(Scanned::code)
                        .filter(c -> showing.one(code, viewer, Standing.NOWHERE, clock.instant())
                                .filter(page -> has(page, c))
                                .isPresent())
                : Optional.<String>empty();
        if (boxScanned.isPresent()) {
            return HttpResponse.seeOther(at(code, boxScanned.get(), Optional.empty(), true));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.count(new CountPosition(code, box, cell, look, scanned), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(at(code, box, Optional.of(cell), opened)),
                reasons -> refused(request, viewer, code, box, reasons));
    }

    private static boolean has(CountPage page, String box) {
        return page.units().stream()
                .flatMap(u -> u.boxes().stream())
                .anyMatch(b -> b.code().equals(box));
    }

    @Post("/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var box = form.text("box");
        var cell = form.text("cell");
        if (!form.faults().isEmpty()) {
            return refused(request, viewer, code, box, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.takeBack(
                        new TakeBackCount(code, box, cell),
                        ShowingCount.mayAnyones(viewer),
                        viewer.actor(),
                        act,
                        now,
                        now),
                done -> HttpResponse.seeOther(at(code, box, Optional.empty(), false)),
                reasons -> refused(request, viewer, code, box, reasons));
    }

    private static Optional<String> said(Fields fields, String field) {
        return Optional.of(fields.text(field)).filter(text -> !text.isEmpty());
    }

    private static URI at(String code, String box, Optional<String> cell, boolean opened) {
        var address = UriBuilder.of("/stock-takes").path(code).path("count").queryParam("box", box);
        cell.ifPresent(c -> address.queryParam("cell", c));
        if (opened) {
            address.queryParam("opened", true);
        }
        return address.build();
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String code, String box, List<Reason> reasons) {
        var standing = new Standing(Optional.of(box), Optional.empty(), false, reasons);
        return page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, standing);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, Viewer viewer, String code, HttpStatus status, Standing standing) {
        return showing.one(code, viewer, standing, clock.instant())
                .<HttpResponse<?>>map(
                        view -> pages.show(request, status, Room.BANK, "stocktake/count", view, "count.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
