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
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.storage.ArrangeRoom;
import org.himuro.lims.storage.application.ArrangingRoom;
import org.himuro.lims.storage.application.DrawingRooms;
import org.himuro.lims.storage.application.Pictures;
import org.himuro.lims.storage.application.Typed;

/** The units of a room are arranged in its plan, by hand or by numbers (B2). */
@Hidden
@Controller("/storage/{code}/plan")
@Needs(Right.ARRANGE_STORAGE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanPages {
    private static final Pattern FIELD = Pattern.compile("x-([!-~]{1,32})");

    private final Pictures pictures;
    private final DrawingRooms rooms;
    private final ArrangingRoom arranging;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PlanPages(
            Pictures pictures,
            DrawingRooms rooms,
            ArrangingRoom arranging,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.pictures = pictures;
        this.rooms = rooms;
        this.arranging = arranging;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, String code) {
        return page(request, HttpStatus.OK, viewer, code, Typed.NOTHING, Optional.empty());
    }

    @Post
    HttpResponse<?> arrange(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return problems.answer(
                request,
                arranging.run(new ArrangeRoom(code, units(form)), viewer.actor(), form.act(ids), now, now),
                done -> page(
                        request,
                        HttpStatus.OK,
                        viewer,
                        code,
                        Typed.NOTHING,
                        Optional.of(Phrase.of("plan.arranged", done.moved()))),
                reasons -> page(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        code,
                        new Typed("plan", form.given(), reasons),
                        Optional.empty()));
    }

    /** Columns and rows as people count them, from 1. */
    private static List<ArrangeRoom.At> units(PostedForm form) {
        return form.fields().keySet().stream()
                .map(FIELD::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .sorted()
                .map(unit -> new ArrangeRoom.At(unit, form.number("x-" + unit) - 1, form.number("y-" + unit) - 1))
                .toList();
    }

    private HttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String code, Typed typed, Optional<Phrase> done) {
        return pictures.place(code, viewer.site(), false)
                .filter(place -> place.type() == ContainerType.ROOM)
                .<HttpResponse<?>>map(place -> pages.show(
                        request,
                        status,
                        Room.BANK,
                        "storage/plan",
                        rooms.room(place, true).with(typed, done),
                        "plan.title",
                        code))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
