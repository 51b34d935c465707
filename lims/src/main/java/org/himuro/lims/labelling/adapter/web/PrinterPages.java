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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.CancelPrints;
import org.himuro.lims.labelling.ChangePrinter;
import org.himuro.lims.labelling.DecidePrint;
import org.himuro.lims.labelling.PrintWord;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.labelling.application.ShowingPrinters;
import org.himuro.lims.ledger.Doing;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** The label printers of a site, and the queue of one (L3). */
@Hidden
@Controller("/printers")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrinterPages {
    private final ShowingPrinters showing;
    private final KeepingPrinters keeping;
    private final PrintVerbs verbs;
    private final PrintQueries queries;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PrinterPages(
            ShowingPrinters showing,
            KeepingPrinters keeping,
            PrintVerbs verbs,
            PrintQueries queries,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.keeping = keeping;
        this.verbs = verbs;
        this.queries = queries;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_PRINTERS)
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return list(request, HttpStatus.OK, viewer, Map.of(), List.of());
    }

    @Post
    @Needs(Right.KEEP_PRINTERS)
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        var command = new RegisterPrinter(form.text("code"), form.settings());
        return problems.answer(
                request,
                done(viewer, form, keeping::register, command),
                made -> HttpResponse.seeOther(URI.create("/printers/" + command.code())),
                reasons -> list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, body, reasons));
    }

    @Get("/{code}")
    @Needs(Right.SEE_PRINTERS)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var after = asked.read("after", "next", TimeKey::read).orElse(TimeKey.START);
        asked.check();
        return one(request, HttpStatus.OK, viewer, code, after, Map.of(), List.of());
    }

    @Post("/{code}")
    @Needs(Right.KEEP_PRINTERS)
    HttpResponse<?> change(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        return at(
                request,
                viewer,
                code,
                form,
                keeping::change,
                printer -> new ChangePrinter(
                        printer, form.settings(), form.fields().flag("retired")));
    }

    @Post("/{code}/cancel")
    @Needs(Right.PRINT_LABELS)
    HttpResponse<?> cancel(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        return at(request, viewer, code, form, verbs::cancel, printer -> new CancelPrints(form.prints()));
    }

    @Post("/{code}/decide")
    @Needs(Right.PRINT_LABELS)
    HttpResponse<?> decide(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        return at(
                request,
                viewer,
                code,
                form,
                verbs::decide,
                printer -> new DecidePrint(
                        form.fields().id("print").orElseGet(ids::next),
                        form.fields().needed(PrintWord.class, "word", PrintWord.NOT_WANTED),
                        form.reason(),
                        form.remark()));
    }

    /** Does something with a printer of the site, and is on its page again. */
    private <C, A extends Record> HttpResponse<?> at(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            PrinterForm form,
            Doing<C, A> doing,
            Function<UUID, C> command) {
        var line = queries.printer(code, viewer.site());
        if (line.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return problems.answer(
                request,
                done(viewer, form, doing, command.apply(line.get().printer().id())),
                done -> HttpResponse.seeOther(URI.create("/printers/" + code)),
                reasons -> one(
                        request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, TimeKey.START, form.typed(), reasons));
    }

    /** Once the form has been read whole: every fault of it is said before anything is done. */
    private <C, A extends Record> Outcome<A> done(Viewer viewer, PrinterForm form, Doing<C, A> doing, C command) {
        var act = form.act(ids);
        form.fields().check();
        var now = clock.instant();
        return doing.run(command, viewer.actor(), act, now, now);
    }

    private HttpResponse<?> list(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        var view = showing.list(viewer, given, reasons);
        return pages.show(request, status, Room.DESK, "labelling/printers", view, "printers.title");
    }

    private HttpResponse<?> one(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            TimeKey after,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.one(code, viewer, after, given, reasons)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.DESK,
                        "labelling/printer",
                        view,
                        "printer.title",
                        view.printer().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
