package org.himuro.lims.storage.adapter.api;

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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.ApiPages;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.ProlongReservation;
import org.himuro.lims.storage.Reservation;
import org.himuro.lims.storage.Reservation.Fate;
import org.himuro.lims.storage.ReservationAnswer;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.ReservationPage;
import org.himuro.lims.storage.application.ReservationQueries;
import org.himuro.lims.storage.application.ReservationQueries.Asked;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.ShowingReservations;
import org.himuro.lims.storage.application.ShowingReservations.Said;

/** Positions are held for who asks, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/reservations")
@Needs(Right.STORE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "storage")
@SerdeImport(ReservePositions.class)
@SerdeImport(ReservePositions.At.class)
@SerdeImport(ReservePositions.Free.class)
@SerdeImport(ReservationAnswer.class)
final class ReservationApi {
    private final ReservingPositions reserving;
    private final EndingReservations ending;
    private final ShowingReservations showing;
    private final ReservationQueries reservations;
    private final ApiBodies bodies;
    private final ApiPages pages;
    private final Problems problems;
    private final InstantSource clock;

    ReservationApi(
            ReservingPositions reserving,
            EndingReservations ending,
            ShowingReservations showing,
            ReservationQueries reservations,
            ApiBodies bodies,
            ApiPages pages,
            Problems problems,
            InstantSource clock) {
        this.reserving = reserving;
        this.ending = ending;
        this.showing = showing;
        this.reservations = reservations;
        this.bodies = bodies;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    /** @param held positions that are held; the others are filled or free again */
    @Serdeable
    record ReservationLine(String code, String purpose, Instant until, int positions, int held) {
        static ReservationLine of(Reservation r) {
            return new ReservationLine(
                    r.code(), r.purpose(), r.until(), r.lines().size(), r.held().size());
        }
    }

    @Serdeable
    record ReservationView(
            String code, String purpose, Optional<String> note, Instant until, List<ReservedPosition> positions) {
        static ReservationView of(ReservationPage page) {
            var r = page.reservation();
            return new ReservationView(
                    r.code(),
                    r.purpose(),
                    page.line().note(),
                    r.until(),
                    page.lines().stream()
                            .map(l -> new ReservedPosition(l.box(), l.cell(), l.fate(), l.tube()))
                            .toList());
        }
    }

    /** @param tube that was put there */
    @Serdeable
    record ReservedPosition(String box, String cell, Fate fate, Optional<String> tube) {}

    /** @param positions to be given back; none means all that are held */
    @Serdeable
    record End(List<ReservePositions.At> positions) {}

    @Serdeable
    record Until(Instant until) {}

    @Post
    @Operation(summary = "Positions, or so many free ones of a place, are held for who asks; all or none")
    @Takes(ReservePositions.class)
    @Gives(ReservationAnswer.class)
    HttpResponse<?> reserve(HttpRequest<?> request, Viewer viewer, @Body String body) {
        return bodies.act(
                request,
                body,
                ReservePositions.class,
                (command, stamp) -> stamp.run(reserving::run, command, viewer.actor()));
    }

    @Get
    @Gives(value = ReservationLine.class, page = true)
    @Operation(summary = "Reservations of this site that hold positions, the next to end first")
    HttpResponse<?> list(
            HttpRequest<?> request,
            Viewer viewer,
            @QueryValue Optional<String> after,
            @QueryValue Optional<Integer> limit) {
        var asked = new Asked(Optional.empty(), true);
        return pages.list(
                request,
                TimeKey::read,
                (from, rows) -> reservations.list(VisibleSites.of(viewer), asked, from.orElseGet(asked::start), rows),
                r -> new TimeKey(r.until(), r.id()).cursor(),
                ReservationLine::of);
    }

    @Get("/{code}")
    @Operation(summary = "A reservation with what has become of its positions")
    @Gives(ReservationView.class)
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        return showing.one(code, viewer, Optional.empty(), Said.NOTHING, clock.instant())
                .<HttpResponse<?>>map(page -> HttpResponse.ok(ReservationView.of(page)))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{code}/end")
    @Operation(summary = "Positions are not needed any more, all that are held or those named")
    @Takes(End.class)
    @Gives(ReservationAnswer.class)
    HttpResponse<?> end(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                End.class,
                (end, stamp) -> stamp.run(
                        (command, actor, act, at, now) ->
                                ending.end(command, ShowingReservations.mayAnyones(viewer), actor, act, at, now),
                        new EndReservation(code, end.positions()),
                        viewer.actor()));
    }

    @Post("/{code}/until")
    @Operation(summary = "A reservation ends later, or earlier, than was said")
    @Takes(Until.class)
    @Gives(ReservationAnswer.class)
    HttpResponse<?> until(HttpRequest<?> request, Viewer viewer, String code, @Body String body) {
        return bodies.act(
                request,
                body,
                Until.class,
                (until, stamp) -> stamp.run(
                        (command, actor, act, at, now) ->
                                ending.prolong(command, ShowingReservations.mayAnyones(viewer), actor, act, at, now),
                        new ProlongReservation(code, until.until()),
                        viewer.actor()));
    }
}
