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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.ShowingReservations;
import org.himuro.lims.storage.application.ShowingReservations.Said;

/** Positions of a box are ticked, or so many free ones of a place are asked for, and are held (B9). */
@Hidden
@Controller("/storage/{code}/reserve")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReservePages {
    private static final String EVENING = "18:00";

    private final Pictures pictures;
    private final ReservingPositions reserving;
    private final ShowingReservations showing;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    ReservePages(
            Pictures pictures,
            ReservingPositions reserving,
            ShowingReservations showing,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.pictures = pictures;
        this.reserving = reserving;
        this.showing = showing;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, String code) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), viewer.zone()).plusDays(1);
        var fresh = Map.of("date", tomorrow.toString(), "time", EVENING);
        return page(request, viewer, code, HttpStatus.OK, new Said(Set.of(), fresh, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reserve(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new ReserveForm(body);
        var act = form.fields().act(ids);
        var command = form.reserve(code, viewer.zone());
        if (command.isEmpty()) {
            return page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, form.said(form.faults()));
        }
        var now = clock.instant();
        return problems.answer(
                request,
                reserving.run(command.get(), viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/reservations/" + done.reservation() + "?done=RESERVED")),
                reasons -> page(request, viewer, code, HttpStatus.UNPROCESSABLE_ENTITY, form.said(reasons)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, Viewer viewer, String code, HttpStatus status, Said said) {
        return pictures.place(code, viewer.site(), false)
                .flatMap(place -> showing.reserve(place, viewer, said))
                .<HttpResponse<?>>map(view ->
                        pages.show(request, status, Room.BANK, "storage/reserve", view, "reserve.title", view.code()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
