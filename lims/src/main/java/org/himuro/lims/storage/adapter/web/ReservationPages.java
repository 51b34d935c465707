package org.himuro.lims.storage.adapter.web;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.platform.web.TimeKey;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.EndReservation;
import org.himuro.lims.storage.ProlongReservation;
import org.himuro.lims.storage.ReservePositions.At;
import org.himuro.lims.storage.application.EndingReservations;
import org.himuro.lims.storage.application.ShowingReservations;
import org.himuro.lims.storage.application.ShowingReservations.Said;

/** The site's reservations by their end; one of them is ended, in part or whole, or moved in time (B9). */
@Hidden
@Controller("/reservations")
@Needs(Right.SEE_STORAGE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReservationPages {
    /** What was just done, as an address says it. */
    enum Done {
        RESERVED,
        ENDED,
        MOVED
    }

    private enum Which {
        ALL,
        TICKED
    }

    private final EndingReservations ending;
    private final ShowingReservations showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReservationPages(
            EndingReservations ending,
            ShowingReservations showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.ending = ending;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var mine = asked.flag("mine");
        var held = asked.text("held").isEmpty() || asked.flag("held");
        var after = asked.read("after", "next", TimeKey::read);
        asked.check();
        var view = showing.list(viewer, mine, held, after, clock.instant());
        return pages.show(request, Room.BANK, "storage/reservations", view, "reservations.title");
    }

    @Get("/{code}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String code) {
        var asked = Fields.query(request);
        var done = asked.one(Done.class, "done").map(d -> "reservation.done." + d);
        asked.check();
        return page(request, viewer, code, HttpStatus.OK, done, Said.NOTHING);
    }

    @Post("/{code}/end")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new ReserveForm(body);
        var act = form.fields().act(ids);
        var which = form.fields().needed(Which.class, "which", Which.TICKED);
        var faults = new ArrayList<>(form.fields().faults());
        var positions = which == Which.ALL ? List.<At>of() : ticked(form);
        if (which == Which.TICKED && positions.isEmpty()) {
            faults.add(Reason.of("POSITIONS_NOT_SAID"));
        }
        if (!faults.isEmpty()) {
            return refused(request, viewer, code, form.said(faults));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                ending.end(
                        new EndReservation(code, positions),
                        ShowingReservations.mayAnyones(viewer),
                        viewer.actor(),
                        act,
                        now,
                        now),
                done -> seen(code, Done.ENDED),
                reasons -> refused(request, viewer, code, form.said(reasons)));
    }

    /** Box and cell with a blank between them. */
    private static List<At> ticked(ReserveForm form) {
        return form.ticked().stream()
                .map(value -> value.split(" ", 2))
                .map(parts -> new At(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }

    @Post("/{code}/until")
    @Needs(Right.STORE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> until(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new ReserveForm(body);
        var act = form.fields().act(ids);
        var until = form.until(viewer.zone());
        var faults = new ArrayList<>(form.faults());
        faults.addAll(form.fields().faults());
        if (until.isEmpty() || !faults.isEmpty()) {
            return refused(request, viewer, code, form.said(faults));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                ending.prolong(
                        new ProlongReservation(code, until.get()),
                        ShowingReservations.mayAnyones(viewer),
                        viewer.actor(),
                        act,
                        now,
                        now),
                done -> seen(code, Done.MOVED),
                reasons -> refused(request, viewer, code, form.said(reasons)));
    }

    private static HttpResponse<?> seen(String code, Done done) {
        return HttpResponse.seeOther(URI.create("/reservations/" + code + "?done=" + done));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Viewer viewer, String code, Said said) {
        return page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty(), said);
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, Viewer viewer, String code, HttpStatus status, Optional<String> done, Said said) {
        return showing.one(code, viewer, done, said, clock.instant())
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.BANK, "storage/reservation", view, "reservation.title", code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
