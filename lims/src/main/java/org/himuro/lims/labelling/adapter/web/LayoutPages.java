package org.himuro.lims.labelling.adapter.web;

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
import java.util.Map;
import java.util.Optional;
import org.himuro.labels.layout.Rewording;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.RewordLayout;
import org.himuro.lims.labelling.application.LayoutDraft;
import org.himuro.lims.labelling.application.LayoutPage;
import org.himuro.lims.labelling.application.LayoutPage.Draft;
import org.himuro.lims.labelling.application.LayoutPage.Said;
import org.himuro.lims.labelling.application.RewordingLayouts;
import org.himuro.lims.labelling.application.ShowingLayouts;
import org.himuro.lims.labelling.application.ShowingPrinters;
import org.himuro.lims.labelling.application.TestLabels;
import org.himuro.lims.labelling.model.Worded;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What a site's labels say: looked at while it is changed, tried on a printer, put in force (L3). */
@Hidden
@Controller("/label-layouts")
@Needs(Right.KEEP_PRINTERS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LayoutPages {
    private final ShowingLayouts showing;
    private final RewordingLayouts rewording;
    private final ShowingPrinters printers;
    private final TestLabels tests;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    LayoutPages(
            ShowingLayouts showing,
            RewordingLayouts rewording,
            ShowingPrinters printers,
            TestLabels tests,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.rewording = rewording;
        this.printers = printers;
        this.tests = tests;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, Room.BANK, "labelling/layouts", showing.list(viewer), "layouts.title");
    }

    @Get("/{layout}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String layout) {
        return at(request, layout, stock -> {
            var draft = new Draft(stock, showing.inForce(viewer.site(), stock), "");
            return shown(request, HttpStatus.OK, showing.one(viewer, draft, Optional.empty()));
        });
    }

    /** How the lines of the address look; nothing is kept. */
    @Get("/{layout}/draft")
    HttpResponse<?> draft(HttpRequest<?> request, String layout) {
        var asked = Fields.query(request);
        return at(request, layout, stock -> {
            var lines = LayoutForm.lines(stock, asked);
            asked.check();
            return pages.fragment(request, "labelling/layout-draft", LayoutDraft.of(stock, lines));
        });
    }

    @Post("/{layout}")
    HttpResponse<?> reword(HttpRequest<?> request, Viewer viewer, String layout, @Body Map<String, String> body) {
        var form = Fields.form(body);
        return at(request, layout, stock -> {
            var lines = form.flag("as-shipped") ? Rewording.asShipped(stock.layout()) : LayoutForm.lines(stock, form);
            var version = form.count("version", 0, Integer.MAX_VALUE).orElse(0);
            var act = form.act(ids);
            form.check();
            var wording = lines.against(stock.layout()).written();
            var now = clock.instant();
            return problems.answer(
                    request,
                    rewording.run(new RewordLayout(stock, version, wording), viewer.actor(), act, now, now),
                    done -> HttpResponse.seeOther(URI.create("/label-layouts/" + layout)),
                    reasons -> said(request, viewer, new Draft(stock, lines, ""), refused(reasons.getFirst())));
        });
    }

    @Post("/{layout}/test")
    HttpResponse<?> test(HttpRequest<?> request, Viewer viewer, String layout, @Body Map<String, String> body) {
        var form = Fields.form(body);
        return at(request, layout, stock -> {
            var draft = new Draft(stock, LayoutForm.lines(stock, form), form.text("printer"));
            form.check();
            return said(request, viewer, draft, tried(viewer, draft));
        });
    }

    private Said tried(Viewer viewer, Draft draft) {
        var printer = printers.printers(draft.stock(), viewer).stream()
                .filter(p -> p.code().equals(draft.printer()))
                .findFirst();
        if (printer.isEmpty()) {
            return refused(Reason.of("PRINTER_UNKNOWN"));
        }
        if (!(Worded.of(draft.stock(), draft.lines()) instanceof Worded.Fits(var worded))) {
            return new Said(Tone.REFUSED, Phrase.of("layout.test.NOT_FITTING"));
        }
        return switch (tests.print(printer.get(), draft.stock(), worded)) {
            case TestLabels.Result.Sent _ -> new Said(Tone.DONE, Phrase.of("layout.test.SENT", draft.printer()));
            case TestLabels.Result.Busy _ -> new Said(Tone.LOOK, Phrase.of("layout.test.BUSY", draft.printer()));
            case TestLabels.Result.NotDrawn _ -> refused(Reason.of("PRINTER_STOCK_TOO_FINE"));
            case TestLabels.Result.Not(var trouble) -> new Said(Tone.LOOK, Phrase.of("printer.is." + trouble));
        };
    }

    private static Said refused(Reason why) {
        return new Said(
                Tone.REFUSED, Phrase.of("reason." + why.code(), why.args().toArray()));
    }

    /** What came of it, above what is still being written. */
    private HttpResponse<?> said(HttpRequest<?> request, Viewer viewer, Draft draft, Said said) {
        var status = said.tone() == Tone.DONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return shown(request, status, showing.one(viewer, draft, Optional.of(said)));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, HttpStatus status, LayoutPage view) {
        return pages.show(
                request,
                status,
                Room.BANK,
                "labelling/layout",
                view,
                "printstock." + LayoutPage.name(view.draft().stock()));
    }

    private interface Doing {
        HttpResponse<?> with(PrintStock stock);
    }

    private HttpResponse<?> at(HttpRequest<?> request, String name, Doing doing) {
        return LayoutForm.stock(name)
                .<HttpResponse<?>>map(doing::with)
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
