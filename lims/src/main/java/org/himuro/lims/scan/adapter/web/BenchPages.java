package org.himuro.lims.scan.adapter.web;

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
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import org.himuro.labels.id.Command;
import org.himuro.lims.identity.Grants;
import org.himuro.lims.identity.KeptActs;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problem;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.scan.application.BenchPage;
import org.himuro.lims.scan.application.Scanning;
import org.himuro.lims.scan.model.Station;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidV7;

/** The bench and the operating room: one page each, one address for its scans, one for those that it kept, and what it takes along. */
@Hidden
@Controller("/bench")
@Needs(Right.RECORD_REMOVAL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BenchPages {
    private final Scanning scanning;
    private final BenchWords words;
    private final Pages pages;
    private final Frames frames;
    private final Problems problems;
    private final ObjectMapper json;
    private final ApiBodies bodies;
    private final BenchClocks benches;
    private final Packing packing;
    private final KeptActs kept;
    private final Grants grants;
    private final Procedures procedures;
    private final InstantSource clock;

    BenchPages(
            Scanning scanning,
            BenchWords words,
            Pages pages,
            Frames frames,
            Problems problems,
            ObjectMapper json,
            ApiBodies bodies,
            BenchClocks benches,
            Packing packing,
            KeptActs kept,
            Grants grants,
            Procedures procedures,
            InstantSource clock) {
        this.scanning = scanning;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.json = json;
        this.bodies = bodies;
        this.benches = benches;
        this.packing = packing;
        this.kept = kept;
        this.grants = grants;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** Whoever works in the operating room alone finds the page of that room. */
    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) throws IOException {
        return viewer.may(Right.WORK_AT_BENCH)
                ? show(request, viewer, Station.BENCH, "bench.title")
                : HttpResponse.seeOther(URI.create("/bench/operating-room"));
    }

    @Get("/operating-room")
    HttpResponse<?> operatingRoom(HttpRequest<?> request, Viewer viewer) throws IOException {
        return show(request, viewer, Station.OPERATING_ROOM, "operating-room.title");
    }

    private HttpResponse<?> show(HttpRequest<?> request, Viewer viewer, Station station, String title)
            throws IOException {
        var text = frames.text(request);
        var shown = scanning.show(viewer.actor(), station, clock.instant());
        var state = json.writeValueAsString(words.of(shown, text, viewer.zone()));
        var view = new BenchPage(viewer.siteCode(), viewer.zone(), Command.Word.YES.code(), state, station);
        return pages.show(request, Room.BENCH, "scan/bench", view, title);
    }

    @Post("/scans")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(request, body, ScanRequest.class, scan -> scanned(request, viewer, viewer.actor(), scan));
    }

    /** What the bench takes along. @param key of the browser, see {@link KeptActs.Pass} */
    @Get("/pack")
    HttpResponse<?> pack(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue(defaultValue = "") String key,
            @QueryValue(defaultValue = "BENCH") Station station) {
        var where = viewer.may(Right.WORK_AT_BENCH) ? station : Station.OPERATING_ROOM;
        return packing.packed(viewer, where, key, frames.text(request), clock.instant())
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.answer(request, HttpStatus.BAD_REQUEST, "browser-key"));
    }

    /** Acts count for whoever made them: the person who is signed in now may be another one of the same site. */
    @Post("/envelopes")
    HttpResponse<?> envelope(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(
                request,
                body,
                EnvelopeRequest.class,
                sent -> kept.open(sent.envelope())
                        .filter(opened -> opened.pass().actor().site().equals(viewer.site()))
                        .<HttpResponse<?>>map(opened -> bodies.read(
                                request,
                                opened.text(),
                                ScanRequest.class,
                                scan -> scanned(
                                        request,
                                        viewer,
                                        opened.pass().actor(),
                                        scan.sent(sent.sentAt(), sent.since()))))
                        .orElseGet(
                                () -> problems.answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "envelope-not-ours")));
    }

    private HttpResponse<?> scanned(HttpRequest<?> request, Viewer viewer, Actor by, ScanRequest scan) {
        if (!UuidV7.isV7(scan.actId())) {
            return problems.answer(request, HttpStatus.BAD_REQUEST, "act-id-not-uuidv7");
        }
        var now = clock.instant();
        scan.sentAt().ifPresent(sent -> benches.heard(sent, now));
        boolean atBench =
                by.equals(viewer.actor()) ? viewer.may(Right.WORK_AT_BENCH) : grants.may(by, Right.WORK_AT_BENCH);
        var raw = scan.raw(atBench);
        var waits = scanning.waitsFor(raw, by);
        if (waits.isPresent()) {
            var why = BenchWords.reason(Reason.of("CASE_NOT_OPEN", waits.get()), frames.text(request));
            return problems.answer(
                    request,
                    HttpStatus.CONFLICT,
                    "case-not-open",
                    new Problem.Item(why.code(), waits.get(), why.text()));
        }
        return procedures
                .asOfOneLook(() -> scanning.scan(raw, by, now)
                        .map(answered -> words.of(answered, frames.text(request), viewer.zone())))
                .<HttpResponse<?>>map(HttpResponse::ok)
                .orElseGet(() -> problems.answer(request, HttpStatus.CONFLICT, "in-progress")
                        .header("Retry-After", "1"));
    }
}
