package org.himuro.lims.picking.adapter.api;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.Pick;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.PickTube;
import org.himuro.lims.picking.ReportNotInPlace;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.picking.application.EndingPicks;
import org.himuro.lims.picking.application.PickIndex;
import org.himuro.lims.picking.application.PickPage;
import org.himuro.lims.picking.application.PickPage.Fate;
import org.himuro.lims.picking.application.PickingTubes;
import org.himuro.lims.picking.application.PuttingBack;
import org.himuro.lims.picking.application.PuttingBack.Put;
import org.himuro.lims.picking.application.RequestingPicks;
import org.himuro.lims.picking.application.Scanned;
import org.himuro.lims.picking.application.ShowingPicks;
import org.himuro.lims.picking.model.Stop;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.storage.Stored;

/** Picks for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/picks")
@Needs(Right.STORE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "picks")
@SerdeImport(RequestPick.class)
@SerdeImport(PickAnswer.class)
final class PickApi {
    private final RequestingPicks requesting;
    private final PickingTubes picking;
    private final PuttingBack putting;
    private final EndingPicks ending;
    private final ShowingPicks showing;
    private final PickIndex picks;
    private final ApiBodies bodies;
    private final ApiPages pages;
    private final Problems problems;

    PickApi(
            RequestingPicks requesting,
            PickingTubes picking,
            PuttingBack putting,
            EndingPicks ending,
            ShowingPicks showing,
            PickIndex picks,
            ApiBodies bodies,
            ApiPages pages,
            Problems problems) {
        this.requesting = requesting;
        this.picking = picking;
        this.putting = putting;
        this.ending = ending;
        this.showing = showing;
        this.picks = picks;
        this.bodies = bodies;
        this.pages = pages;
        this.problems = problems;
    }

    @Serdeable
    record PickLine(
            String code,
            PickPurpose purpose,
            Optional<String> reference,
            Instant madeAt,
            Pick.Ending state,
            int tubes) {
        static PickLine of(PickIndex.Summary s) {
            var p = s.pick();
            return new PickLine(p.code(), p.purpose(), p.reference(), p.madeAt(), p.ending(), s.tubes());
        }
    }

    /**
     * @param openings of units, when the tubes are fetched in this order
     * @param tubes in walking order
     */
    @Serdeable
    record PickView(
            String code,
            PickPurpose purpose,
            Optional<String> reference,
            Instant madeAt,
            Pick.Ending state,
            int openings,
            List<PickedTube> tubes) {
        static PickView of(PickPage page) {
            var p = page.pick();
            return new PickView(
                    p.code(),
                    p.purpose(),
                    p.reference(),
                    p.madeAt(),
                    p.ending(),
                    page.openings(),
                    page.lines().stream().map(PickedTube::of).toList());
        }
    }

    /**
     * @param unit that is opened for it
     * @param box where it lies, or where its place is kept while it is out
     * @param outSeconds how long it was out, up to now where it still is
     */
    @Serdeable
    record PickedTube(
            String tube,
            Fate state,
            Optional<String> unit,
            Optional<String> box,
            Optional<String> cell,
            Optional<Instant> pickedAt,
            Optional<Long> outSeconds) {
        static PickedTube of(PickPage.Line l) {
            return new PickedTube(
                    l.tube(),
                    l.fate(),
                    l.stop().unit().map(Stop.Step::code),
                    l.stop().box().map(Stop.Step::code),
                    Optional.of(l.stop().cell()).filter(cell -> !cell.isEmpty()),
                    l.pickedAt(),
                    l.out().map(out -> out.toSeconds()));
        }
    }

    /** @param tube as it was scanned */
    @Serdeable
    record Scan(String tube) {}

    /** @param box where its own place, which is kept for it, is not meant */
    @Serdeable
    record Back(String tube, Optional<String> box, Optional<String> cell) {}

    @Serdeable
    record End(EndPick.How how) {}

    @Post
    @Operation(summary = "Tubes that are to be fetched, at most 10,000; refused with every reason about every tube")
    @Takes(RequestPick.class)
    @Gives(PickAnswer.class)
    HttpResponse<?> request(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                RequestPick.class,
                (command, stamp) -> stamp.run(requesting::run, command, viewer.actor()));
    }

    @Get
    @Gives(value = PickLine.class, page = true)
    @Operation(summary = "Open picks of this site, the newest first")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        return pages.newest(
                request,
                (from, rows) -> picks.list(VisibleSites.of(viewer), true, from, rows),
                PickIndex.Summary::key,
                PickLine::of);
    }

    @Get("/{code}")
    @Operation(summary = "A pick with its tubes in walking order, and what has become of them")
    @Gives(PickView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.whole(code, viewer)
                .<HttpResponse<?>>map(page -> HttpResponse.ok(PickView.of(page)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/picked")
    @Operation(summary = "A tube of the list is in hand; its place stays kept for it")
    @Takes(Scan.class)
    @Gives(PickAnswer.class)
    HttpResponse<?> picked(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Scan.class,
                (scan, stamp) -> stamp.run(picking::pick, new PickTube(code, scan.tube()), viewer.actor()));
    }

    @Post("/{code}/not-in-place")
    @Operation(summary = "A tube of the list is not where the record has it")
    @Takes(Scan.class)
    @Gives(PickAnswer.class)
    HttpResponse<?> notInPlace(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Scan.class,
                (scan, stamp) ->
                        stamp.run(picking::notInPlace, new ReportNotInPlace(code, scan.tube()), viewer.actor()));
    }

    @Post("/{code}/back")
    @Operation(summary = "A tube that was fetched is put into its own place, or into another position")
    @Takes(Back.class)
    @Gives(Stored.class)
    HttpResponse<?> back(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(request, body, Back.class, (back, stamp) -> {
            var to = back.box().map(box -> new Scanned.Position(box, back.cell().orElse("")));
            return stamp.run(putting::run, new Put(code, back.tube(), to), viewer.actor());
        });
    }

    @Post("/{code}/end")
    @Operation(summary = "A pick is closed, or was not needed")
    @Takes(End.class)
    @Gives(PickAnswer.class)
    HttpResponse<?> end(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                End.class,
                (end, stamp) -> stamp.run(ending::run, new EndPick(code, end.how()), viewer.actor()));
    }
}
