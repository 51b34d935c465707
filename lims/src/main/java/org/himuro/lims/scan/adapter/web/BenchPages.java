package org.himuro.lims.scan.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.ObjectMapper;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.InstantSource;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.web.Frames;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.scan.application.BenchPage;
import org.himuro.lims.scan.application.Scanning;
import org.himuro.lims.shared.UuidV7;

/** The bench: one page, and one address for its scans. */
@Hidden
@Controller("/bench")
@Needs(Right.WORK_AT_BENCH)
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
            InstantSource clock) {
        this.scanning = scanning;
        this.words = words;
        this.pages = pages;
        this.frames = frames;
        this.problems = problems;
        this.json = json;
        this.bodies = bodies;
        this.benches = benches;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) throws IOException {
        var text = frames.text(request);
        var shown = scanning.show(viewer.actor(), clock.instant());
        var state = json.writeValueAsString(words.of(shown, text, viewer.zone()));
        var view = new BenchPage(viewer.siteCode(), viewer.zone(), state);
        return pages.show(request, Room.BENCH, "scan/bench", view, "bench.title");
    }

    @Post("/scans")
    HttpResponse<?> scan(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.read(request, body, ScanRequest.class, scan -> scanned(request, viewer, scan));
    }

    private HttpResponse<?> scanned(HttpRequest<?> request, Viewer viewer, ScanRequest scan) {
        if (!UuidV7.isV7(scan.actId())) {
            return problems.answer(request, HttpStatus.BAD_REQUEST, "act-id-not-uuidv7");
        }
        var now = clock.instant();
        scan.sentAt().ifPresent(sent -> benches.heard(sent, now));
        var answered = scanning.scan(scan.raw(), viewer.actor(), now);
        return answered.isPresent()
                ? HttpResponse.ok(words.of(answered.get(), frames.text(request), viewer.zone()))
                : problems.answer(request, HttpStatus.CONFLICT, "in-progress").header("Retry-After", "1");
    }
}
