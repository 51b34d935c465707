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
import java.util.Optional;
import java.util.function.Function;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.application.AskingForLabels;
import org.himuro.lims.labelling.application.FindingLabels;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Labels out of a label printer (L3). Nobody waits for the printer: asked for, one is at its queue. */
@Hidden
@Controller
@Needs(Right.PRINT_LABELS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrintPages {
    private static final int CODES = 8_000;

    private final AskingForLabels asking;
    private final PrintVerbs verbs;
    private final FindingLabels finding;
    private final LabelShow show;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PrintPages(
            AskingForLabels asking,
            PrintVerbs verbs,
            FindingLabels finding,
            LabelShow show,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.asking = asking;
        this.verbs = verbs;
        this.finding = finding;
        this.show = show;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/cases/{code}/labels")
    HttpResponse<?> ofCase(HttpRequest<?> request, Viewer viewer, String code) {
        return show.ofCase(request, HttpStatus.OK, viewer, code, Map.of(), List.of());
    }

    /** The tubes are those that the page showed: sent twice, it asks for the same. */
    @Post("/cases/{code}/labels/print")
    HttpResponse<?> printCase(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        var codes = List.of(form.fields().text("codes", CODES).split("\\s+"));
        return print(
                request,
                viewer,
                form,
                codes,
                reasons -> show.ofCase(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, body, reasons));
    }

    @Post("/tubes/{code}/label/print")
    HttpResponse<?> printTube(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return printOne(request, viewer, code, body, finding.ofTube(code, viewer));
    }

    @Post("/boxes/{code}/label/print")
    HttpResponse<?> printBox(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return printOne(request, viewer, code, body, finding.ofBox(code, viewer));
    }

    private HttpResponse<?> printOne(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Map<String, String> body,
            Optional<FindingLabels.Found> found) {
        return print(
                request,
                viewer,
                PrinterForm.of(body),
                List.of(code),
                reasons -> show.one(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, found, body, reasons));
    }

    private HttpResponse<?> print(
            HttpRequest<?> request,
            Viewer viewer,
            PrinterForm form,
            List<String> codes,
            Function<List<Reason>, HttpResponse<?>> refused) {
        var printer = form.text("printer");
        var command = asking.command(printer, codes, form.reason(), form.remark(), viewer.site());
        var act = form.act(ids);
        form.fields().check();
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.ask(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/printers/" + printer)),
                refused);
    }
}
