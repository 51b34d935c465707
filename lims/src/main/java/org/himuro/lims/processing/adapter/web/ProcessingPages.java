package org.himuro.lims.processing.adapter.web;

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
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.RecordThaw;
import org.himuro.lims.processing.ThawReason;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.processing.application.ProcessingVerbs;
import org.himuro.lims.processing.application.ShowingProcessing;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Preparation;

/** One tube split, extracted, measured or thawed. Done, one is on the tube's page of processing again. */
@Hidden
@Controller("/tubes/{code}/processing")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProcessingPages {
    private static final UUID NOTHING = new UUID(0, 0);

    private final ProcessingVerbs verbs;
    private final ShowingProcessing showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ProcessingPages(
            ProcessingVerbs verbs,
            ShowingProcessing showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SEE_TUBES)
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code) {
        return show(request, HttpStatus.OK, viewer, code, Map.of(), List.of());
    }

    @Post("/aliquots")
    HttpResponse<?> split(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return process(request, viewer, code, body, Preparation.ALIQUOT, "aliquots");
    }

    @Post("/derivatives")
    HttpResponse<?> derive(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        return process(request, viewer, code, body, Preparation.DERIVATIVE, "derivatives");
    }

    private HttpResponse<?> process(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Map<String, String> body,
            Preparation preparation,
            String form) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var command = TypedProcessing.of(fields, code, preparation);
        var given = given(body, form);
        return done(
                request,
                viewer,
                code,
                fields,
                given,
                now -> verbs.processing().run(command, viewer.actor(), act, now, now));
    }

    @Post("/measurements")
    HttpResponse<?> measure(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var typed = TypedMeasurements.of(fields, code, viewer);
        var given = given(body, "measurements");
        if (showing.of(code, viewer, given, List.of()).isPresent()
                && !typed.faults().isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, given, typed.faults());
        }
        return done(
                request,
                viewer,
                code,
                fields,
                given,
                now -> verbs.measuring().run(typed.command(), viewer.actor(), act, now, now));
    }

    @Post("/thaws")
    HttpResponse<?> thaw(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var reason = fields.needed(ThawReason.class, "reason", ThawReason.ACCIDENT);
        var given = given(body, "thaws");
        return done(
                request,
                viewer,
                code,
                fields,
                given,
                now -> verbs.thawing().run(new RecordThaw(code, reason), viewer.actor(), act, now, now));
    }

    @Post("/undo")
    HttpResponse<?> undo(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var processing = fields.id("processing").orElse(NOTHING);
        var given = given(body, "undo");
        return done(
                request,
                viewer,
                code,
                fields,
                given,
                now -> verbs.undoing().run(new UndoProcessing(processing), viewer.actor(), act, now, now));
    }

    /** A tube of another site is like none; what is not understood is said before anything is done. */
    private HttpResponse<?> done(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            Fields fields,
            Map<String, String> given,
            Function<Instant, Outcome<?>> verb) {
        if (showing.of(code, viewer, given, List.of()).isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        if (!fields.faults().isEmpty()) {
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, given, fields.faults());
        }
        return problems.answer(
                request,
                verb.apply(clock.instant()),
                done -> HttpResponse.seeOther(URI.create("/tubes/" + code + "/processing")),
                reasons -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, code, given, reasons));
    }

    private static Map<String, String> given(Map<String, String> body, String form) {
        var given = new HashMap<>(body);
        given.put("form", form);
        return given;
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            String code,
            Map<String, String> given,
            List<Reason> reasons) {
        return showing.of(code, viewer, given, reasons)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.BANK,
                        "processing/tube",
                        view,
                        "processing.of",
                        view.content().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
