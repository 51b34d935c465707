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
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.stocktake.CloseStockTake;
import org.himuro.lims.stocktake.application.ShowingStockTakes;
import org.himuro.lims.stocktake.application.StartingStockTake;
import org.himuro.lims.stocktake.application.StockTakeVerbs;
import org.himuro.lims.storage.PutAway;
import org.himuro.lims.storage.ReportTubeFound;

/** Stock-takes of a site: begun, their result, ended (B7). */
@Hidden
@Controller("/stock-takes")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StockTakePages {
    /** What was just done, as an address says it. */
    enum Done {
        STARTED,
        CLOSED,
        FOUND
    }

    private final StartingStockTake starting;
    private final StockTakeVerbs verbs;
    private final PutAway storage;
    private final ShowingStockTakes showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    StockTakePages(
            StartingStockTake starting,
            StockTakeVerbs verbs,
            PutAway storage,
            ShowingStockTakes showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.starting = starting;
        this.verbs = verbs;
        this.storage = storage;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var after = asked.read("after", "next", TimeKey::read);
        asked.check();
        return pages.show(
                request, Room.BANK, "stocktake/stock-takes", showing.list(viewer, after), "stock-takes.title");
    }

    /** The form; where it says something, with what that comes to. */
    @Get("/new")
    @Needs(Right.ARRANGE_STORAGE)
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        var form = StartForm.asked(request);
        var view = form.said()
                ? showing.start(viewer, form.units(), form.given(), form.command(), form.faults())
                : showing.start(viewer, form.units(), StartForm.FRESH, Optional.empty(), List.of());
        return pages.show(request, Room.BANK, "stocktake/start", view, "stock-take.start");
    }

    @Post
    @Needs(Right.ARRANGE_STORAGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> start(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = StartForm.posted(body);
        var act = form.fields().act(ids);
        var command = form.command();
        if (command.isEmpty()) {
            return again(request, viewer, form, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                starting.run(command.get(), viewer.actor(), act, now, now),
                done -> seen(done.stockTake(), Done.STARTED),
                reasons -> again(request, viewer, form, reasons));
    }

    private HttpResponse<?> again(HttpRequest<?> request, Viewer viewer, StartForm form, List<Reason> reasons) {
        var view = showing.start(viewer, form.units(), form.given(), Optional.empty(), reasons);
        return pages.show(
                request, HttpStatus.UNPROCESSABLE_ENTITY, Room.BANK, "stocktake/start", view, "stock-take.start");
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var done = asked.one(Done.class, "done").map(d -> "stock-take.done." + d);
        asked.check();
        return page(request, viewer, code, HttpStatus.OK, done, List.of());
    }

    @Post("/{code}/close")
    @Needs(Right.ARRANGE_STORAGE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var unfinished = form.flag("unfinished");
        if (!form.faults().isEmpty()) {
            return refused(request, viewer, code, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.close(new CloseStockTake(code, unfinished), viewer.actor(), act, now, now),
                done -> seen(code, Done.CLOSED),
                reasons -> refused(request, viewer, code, reasons));
    }

    /** The tube that was scanned lies where it was scanned: told to the record by storage's own report. */
    @Post("/{code}/found")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> found(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var box = form.text("box");
        var cell = form.text("cell");
        if (!form.faults().isEmpty()) {
            return refused(request, viewer, code, form.faults());
        }
        var tube = showing.one(code, viewer, Optional.empty(), List.of())
                .filter(page -> page.may().report())
                .flatMap(page -> page.wrong().stream()
                        .filter(w ->
                                w.spot().box().equals(box) && w.spot().cell().equals(cell))
                        .findFirst())
                .flatMap(w -> w.seen());
        if (tube.isEmpty()) {
            return refused(request, viewer, code, List.of(Reason.of("NOTHING_TO_REPORT")));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                storage.found(new ReportTubeFound(tube.get(), box, cell), viewer.actor(), act, now, now),
                done -> seen(code, Done.FOUND),
                reasons -> refused(request, viewer, code, reasons));
    }

    private static HttpResponse<?> seen(String code, Done done) {
        return HttpResponse.seeOther(URI.create("/stock-takes/" + code + "?done=" + done));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, String code, List<Reason> reasons) {
        return page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty(), reasons);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            HttpStatus status,
            Optional<String> done,
            List<Reason> reasons) {
        return showing.one(code, viewer, done, reasons)
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.BANK, "stocktake/stock-take", view, "stock-take.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
