package org.himuro.lims.labelling.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.ChangePrinter;
import org.himuro.lims.labelling.Print;
import org.himuro.lims.labelling.PrintStock;
import org.himuro.lims.labelling.PrinterAnswer;
import org.himuro.lims.labelling.PrinterSettings;
import org.himuro.lims.labelling.RegisterPrinter;
import org.himuro.lims.labelling.application.KeepingPrinters;
import org.himuro.lims.labelling.application.PrintQueries;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;

/** Label printers of the site for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/printers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "labelling")
@SerdeImport(PrinterAnswer.class)
final class PrinterApi {
    private final KeepingPrinters keeping;
    private final PrintQueries queries;
    private final ApiBodies bodies;
    private final ApiPages pages;
    private final Problems problems;

    PrinterApi(KeepingPrinters keeping, PrintQueries queries, ApiBodies bodies, ApiPages pages, Problems problems) {
        this.keeping = keeping;
        this.queries = queries;
        this.bodies = bodies;
        this.pages = pages;
        this.problems = problems;
    }

    @Serdeable
    record NewPrinter(String code, String name, String host, int port, int dotsPerMm, PrintStock stock) {}

    @Serdeable
    record Settings(String name, String host, int port, int dotsPerMm, PrintStock stock, boolean retired) {}

    @Get
    @Needs(Right.SEE_PRINTERS)
    @Operation(
            summary = "Label printers of the site and how they are, by code; next is the cursor of the following page")
    @Gives(value = PrinterLine.class, page = true)
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.list(
                request,
                text -> Cursor.read(text, 1).map(c -> c.keys().getFirst()),
                (from, rows) -> queries.printers(viewer.site()).stream()
                        .filter(line -> from.map(code -> line.printer().code().compareTo(code) > 0)
                                .orElse(true))
                        .limit(rows)
                        .toList(),
                line -> Cursor.at(line.printer().code()),
                PrinterLine::of);
    }

    @Post
    @Needs(Right.KEEP_PRINTERS)
    @Operation(summary = "Register a label printer of the site")
    @Takes(NewPrinter.class)
    @Gives(PrinterAnswer.class)
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                NewPrinter.class,
                (b, s) -> s.run(
                        keeping::register,
                        new RegisterPrinter(
                                b.code(), new PrinterSettings(b.name(), b.host(), b.port(), b.dotsPerMm(), b.stock())),
                        viewer.actor()));
    }

    @Post("/{code}")
    @Needs(Right.KEEP_PRINTERS)
    @Operation(summary = "Set a label printer anew, or take it out of use")
    @Takes(Settings.class)
    @Gives(PrinterAnswer.class)
    HttpResponse<?> change(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Settings.class,
                (b, s) -> s.run(
                        keeping::change,
                        new ChangePrinter(
                                queries.printer(code, viewer.site())
                                        .map(line -> line.printer().id())
                                        .orElse(new UUID(0, 0)),
                                new PrinterSettings(b.name(), b.host(), b.port(), b.dotsPerMm(), b.stock()),
                                b.retired()),
                        viewer.actor()));
    }

    @Get("/{code}/prints")
    @Needs(Right.SEE_PRINTERS)
    @Operation(summary = "Labels of a printer, the latest changed first; next is the cursor of the following page")
    @Gives(value = PrintLine.class, page = true)
    HttpResponse<?> prints(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        var line = queries.printer(code, viewer.site());
        if (line.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var printer = line.get().printer().id();
        return pages.newest(
                request,
                (key, rows) -> queries.latest(printer, key, rows),
                (Print p) -> new TimeKey(p.changedAt(), p.id()),
                PrintLine::of);
    }
}
