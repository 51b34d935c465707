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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.himuro.labels.render.Rendering;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.application.AskingForLabels;
import org.himuro.lims.labelling.application.PrintVerbs;
import org.himuro.lims.labelling.application.ShowingKitLabels;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Labels of kits out of a label printer, or as a sheet (L3, C8). */
@Hidden
@Controller("/kits")
@Needs(Right.PRINT_LABELS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class KitLabelPages {
    private static final int CODES = 2_000;

    private final ShowingKitLabels showing;
    private final AskingForLabels asking;
    private final PrintVerbs verbs;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    KitLabelPages(
            ShowingKitLabels showing,
            AskingForLabels asking,
            PrintVerbs verbs,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.asking = asking;
        this.verbs = verbs;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param codes of the kits, with blanks or commas between them */
    @Get("/labels")
    HttpResponse<?> labels(HttpRequest<?> request, Viewer viewer, @QueryValue(defaultValue = "") String codes) {
        return page(request, HttpStatus.OK, viewer, split(codes), Map.of(), List.of());
    }

    @Get("/labels.pdf")
    HttpResponse<?> sheet(HttpRequest<?> request, Viewer viewer, @QueryValue(defaultValue = "") String codes) {
        return showing.sheet(split(codes), viewer)
                .<HttpResponse<?>>map(sheet -> switch (sheet) {
                    case Rendering.Done<byte[]>(var bytes) ->
                        HttpResponse.ok(bytes)
                                .header("Content-Type", "application/pdf")
                                .header("Cache-Control", "no-store");
                    case Rendering.Refused<byte[]> refused ->
                        problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "label-not-possible");
                })
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** The kits are those that the page showed: sent twice, it asks for the same. */
    @Post("/labels/print")
    HttpResponse<?> print(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = PrinterForm.of(body);
        var codes = split(form.fields().text("codes", CODES));
        var printer = form.text("printer");
        var command = asking.command(printer, codes, form.reason(), form.remark(), viewer.site());
        var act = form.act(ids);
        form.fields().check();
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.ask(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/printers/" + printer)),
                reasons -> page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, codes, body, reasons));
    }

    private static List<String> split(String codes) {
        return codes.length() > CODES
                ? List.of()
                : List.of(codes.strip().split("[\\s,+]+")).stream()
                        .filter(c -> !c.isEmpty())
                        .toList();
    }

    private HttpResponse<?> page(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            List<String> codes,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.page(codes, viewer, given, reasons)
                .<HttpResponse<?>>map(
                        view -> pages.show(request, status, Room.BANK, "labelling/kits", view, "kit-labels.title"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
