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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.processing.CloseWorklist;
import org.himuro.lims.processing.MakeWorklist;
import org.himuro.lims.processing.PickForWorklist;
import org.himuro.lims.processing.ProcessTubes;
import org.himuro.lims.processing.application.ProcessingTubes;
import org.himuro.lims.processing.application.Scanned;
import org.himuro.lims.processing.application.ShowingWorklists;
import org.himuro.lims.processing.application.ShowingWorklists.At;
import org.himuro.lims.processing.application.WorklistPage;
import org.himuro.lims.processing.application.WorklistVerbs;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;

/** Worklists: made from codes, picked by scans, worked off in one act. */
@Hidden
@Controller("/worklists")
@Needs(Right.PROCESS)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WorklistPages {
    private static final int LONGEST_LIST = 20_000;

    private final WorklistVerbs verbs;
    private final ProcessingTubes processing;
    private final ShowingWorklists showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    WorklistPages(
            WorklistVerbs verbs,
            ProcessingTubes processing,
            ShowingWorklists showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.processing = processing;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    /** The tubes that an address names are in the form already: they were ticked in a list. */
    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var tubes = request.getParameters().getAll("tubes").stream()
                .flatMap(text -> TypedPool.codes(text).stream())
                .distinct()
                .limit(2L * ProcessTubes.MOST)
                .collect(Collectors.joining("\n"));
        var given = tubes.isEmpty()
                ? Map.<String, String>of()
                : Map.of("tubes", tubes, "more", request.getParameters().contains("more") ? "true" : "");
        return list(request, HttpStatus.OK, viewer, given, List.of());
    }

    @Post
    HttpResponse<?> make(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var codes = Arrays.stream(fields.text("tubes", LONGEST_LIST).split("[\\r\\n,;]+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        var command = new MakeWorklist(
                fields.needed(Material.class, "material", Material.DNA),
                fields.text("procedure"),
                TypedProcessing.said(fields, "kit"),
                TypedProcessing.said(fields, "lot"),
                TypedProcessing.said(fields, "equipment"),
                codes);
        if (!fields.faults().isEmpty()) {
            return list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, body, fields.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.make(command, viewer.actor(), act, now, now),
                made -> seeOther("/worklists/" + made.worklist()),
                reasons -> list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, body, reasons));
    }

    @Get("/{code}")
    HttpResponse<?> one(
            HttpRequest<?> request,
            Viewer viewer,
            String code,
            @QueryValue Optional<String> hand,
            @QueryValue Optional<Long> millis) {
        return one(request, HttpStatus.OK, viewer, code, new At(hand, millis, Map.of(), List.of()));
    }

    /** A tube of the list is taken in hand; any other code is the new tube for the one in hand. */
    @Post("/{code}/scan")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var scanned = Scanned.code(fields.text("code"));
        var hand = Optional.of(fields.text("hand")).filter(text -> !text.isEmpty());
        var list = showing.one(code, viewer, new At(hand, Optional.empty(), Map.of(), List.of()));
        if (list.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        boolean listed = list.get().lines().stream().anyMatch(l -> l.tube().equals(scanned));
        var inHand = list.get().hand().map(WorklistPage.Line::tube);
        var command = listed || inHand.isEmpty()
                ? new PickForWorklist(code, scanned, Optional.empty())
                : new PickForWorklist(code, inHand.get(), Optional.of(scanned));
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.pick(command, viewer.actor(), act, now, now),
                picked -> seeOther("/worklists/" + code + (listed ? "?hand=" + encoded(scanned) : "")),
                reasons -> one(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        code,
                        new At(hand, Optional.empty(), Map.of(), reasons)));
    }

    @Post("/{code}/process")
    HttpResponse<?> process(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        var list = showing.one(code, viewer, new At(Optional.empty(), Optional.empty(), body, List.of()));
        if (list.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var command = TypedWorklist.of(fields, list.get());
        if (!fields.faults().isEmpty()) {
            return refused(request, viewer, code, body, fields.faults());
        }
        var now = clock.instant();
        var outcome = processing.run(command, viewer.actor(), act, now, now);
        long took = Duration.between(now, clock.instant()).toMillis();
        return problems.answer(
                request,
                outcome,
                done -> seeOther("/worklists/" + code + "?millis=" + took),
                reasons -> refused(request, viewer, code, body, reasons));
    }

    @Post("/{code}/close")
    HttpResponse<?> close(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, String> body) {
        var fields = Fields.form(body);
        var act = fields.act(ids);
        if (showing.one(code, viewer, new At(Optional.empty(), Optional.empty(), Map.of(), List.of()))
                .isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.close(new CloseWorklist(code), viewer.actor(), act, now, now),
                done -> seeOther("/worklists/" + code),
                reasons -> refused(request, viewer, code, body, reasons));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, String code, Map<String, String> given, List<Reason> reasons) {
        return one(
                request,
                HttpStatus.UNPROCESSABLE_ENTITY,
                viewer,
                code,
                new At(Optional.empty(), Optional.empty(), given, reasons));
    }

    private HttpResponse<?> list(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, Map<String, String> given, List<Reason> reasons) {
        var view = showing.list(viewer, given, reasons);
        return pages.show(request, status, Room.BANK, "processing/worklists", view, "worklists.title");
    }

    private HttpResponse<?> one(HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, At at) {
        return showing.one(code, viewer, at)
                .<HttpResponse<?>>map(view -> pages.show(
                        request,
                        status,
                        Room.BANK,
                        "processing/worklist",
                        view,
                        "worklist.title",
                        view.list().code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private static HttpResponse<?> seeOther(String address) {
        return HttpResponse.seeOther(URI.create(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
