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
import org.himuro.labels.layout.Layouts;
import org.himuro.labels.render.Rendering;
import org.himuro.labels.render.SheetRenderer;
import org.himuro.labels.render.SheetStock;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.labelling.LeaseAnswer;
import org.himuro.lims.labelling.LeaseSerials;
import org.himuro.lims.labelling.RetireSerials;
import org.himuro.lims.labelling.SerialLease;
import org.himuro.lims.labelling.application.LeasingSerials;
import org.himuro.lims.labelling.application.ShowingSerials;
import org.himuro.lims.ledger.Doing;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.Text;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Case numbers: what became of each, those set aside for devices, and the sheet of them for when nothing works (L1). */
@Hidden
@Controller("/case-numbers")
@Needs(Right.WORK_AT_BENCH)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SerialPages {
    private static final int SERIAL_AND_CHECK = 7;

    private final ShowingSerials showing;
    private final LeasingSerials leasing;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    SerialPages(
            ShowingSerials showing,
            LeasingSerials leasing,
            Pages pages,
            Frames frames,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.leasing = leasing;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return page(request, HttpStatus.OK, viewer, List.of());
    }

    @Post
    HttpResponse<?> lease(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var command = new LeaseSerials(
                form.text("project"), form.count("count", 1, SerialLease.MOST).orElse(0));
        return done(request, viewer, form, leasing::lease, command);
    }

    @Post("/{lease}/retire")
    @Needs(Right.KEEP_PRINTERS)
    HttpResponse<?> retire(HttpRequest<?> request, Viewer viewer, String lease, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var why = form.needed(SerialLease.Why.class, "why", SerialLease.Why.LOST);
        return done(request, viewer, form, leasing::retire, new RetireSerials(id(lease), why));
    }

    /** The codes that are left, each with its symbol, to be kept at the bench. */
    @Get("/{lease}/sheet.pdf")
    HttpResponse<?> sheet(HttpRequest<?> request, Viewer viewer, String lease) {
        var text = frames.text(request);
        return showing.left(id(lease), viewer)
                .filter(codes -> !codes.isEmpty())
                .<HttpResponse<?>>map(codes -> switch (drawn(codes, text)) {
                    case Rendering.Done<byte[]>(var pdf) ->
                        HttpResponse.ok(pdf)
                                .header("Content-Type", "application/pdf")
                                .header("Cache-Control", "no-store");
                    case Rendering.Refused<byte[]> refused ->
                        problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "refused");
                })
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static Rendering<byte[]> drawn(List<String> codes, Text text) {
        var cards = codes.stream()
                .map(code -> new Rendering.Values(Map.of(
                        "code",
                        code,
                        "title",
                        text.of("serials.case"),
                        "word",
                        code.substring(code.length() - SERIAL_AND_CHECK, code.length() - 1),
                        "note",
                        text.of("serials.sheet-note"))))
                .toList();
        return new SheetRenderer(SheetStock.a4Cards()).pdf(Layouts.COMMAND_CARD.layout(), cards);
    }

    private <C> HttpResponse<?> done(
            HttpRequest<?> request, Viewer viewer, Fields form, Doing<C, LeaseAnswer> doing, C command) {
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        return problems.answer(
                request,
                doing.run(command, viewer.actor(), act, now, now),
                answer -> HttpResponse.seeOther(URI.create("/case-numbers")),
                reasons -> page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, reasons));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Viewer viewer, List<Reason> reasons) {
        var view = showing.page(viewer, reasons);
        return pages.show(request, status, Room.DESK, "labelling/serials", view, "serials.title");
    }

    private static UUID id(String text) {
        return Fields.uuid(text).orElseGet(() -> new UUID(0, 0));
    }
}
