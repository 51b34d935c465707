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
import java.util.Arrays;
import java.util.HashMap;
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
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.ReservePositions;
import org.himuro.lims.storage.application.FreeSpace.Wanted;
import org.himuro.lims.storage.application.FreeSpace.What;
import org.himuro.lims.storage.application.LookingForSpace;
import org.himuro.lims.storage.application.LookingForSpace.Asked;
import org.himuro.lims.storage.application.ReservingPositions;
import org.himuro.lims.storage.application.SpacePage;
import org.himuro.lims.storage.model.Coldness;
import org.himuro.lims.storage.model.FindingSpace.Together;

/** Room for so many boxes or tubes is found, and held (B2, B9). */
@Hidden
@Controller("/storage/space")
@Needs(Right.STORE)
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SpacePages {
    private static final String EVENING = "18:00";

    private final LookingForSpace looking;
    private final ReservingPositions reserving;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    SpacePages(
            LookingForSpace looking,
            ReservingPositions reserving,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.looking = looking;
        this.reserving = reserving;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> find(HttpRequest<?> request, Viewer viewer) {
        var fields = Fields.query(request);
        var given = given(viewer);
        request.getParameters().forEach((name, values) -> given.put(name, fields.text(name)));
        if (fields.text("count").isEmpty()) {
            return show(request, HttpStatus.OK, looking.nothing(given, List.of()));
        }
        var asked = asked(fields);
        fields.check();
        return show(request, HttpStatus.OK, looking.find(viewer.site(), asked, given, List.of()));
    }

    private Map<String, String> given(Viewer viewer) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), viewer.zone()).plusDays(1);
        return new HashMap<>(Map.of("date", tomorrow.toString(), "time", EVENING));
    }

    private static Asked asked(Fields fields) {
        var shape = fields.read(
                "shape",
                String.join(" | ", SpacePage.shapes()),
                text -> Optional.of(text).filter(SpacePage.shapes()::contains));
        var sides = shape.map(s ->
                        Arrays.stream(s.split("x")).mapToInt(Integer::parseInt).toArray())
                .orElse(new int[] {0, 0});
        var wanted = new Wanted(
                fields.one(What.class, "what").orElse(What.TUBES),
                fields.one(Coldness.class, "cold").map(Enum::name),
                sides[0],
                sides[1]);
        return new Asked(
                wanted,
                fields.count("count", 1, SpacePage.MOST).orElse(1),
                fields.one(Together.class, "how").orElse(Together.ANYWHERE));
    }

    @Post("/reserve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reserve(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new ReserveForm(body);
        var act = form.fields().act(ids);
        var until = form.until(viewer.zone());
        var positions = looking.named(
                viewer.site(), List.of(new PostedForm(body).text("at").split(",")));
        if (until.isEmpty()) {
            return refused(request, viewer, body, form.faults());
        }
        var command = new ReservePositions(
                positions, Optional.empty(), form.fields().text("purpose"), Optional.empty(), until.get());
        var now = clock.instant();
        return problems.answer(
                request,
                reserving.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/reservations/" + done.reservation() + "?done=RESERVED")),
                reasons -> refused(request, viewer, body, reasons));
    }

    private HttpResponse<?> refused(
            HttpRequest<?> request, Viewer viewer, Map<String, Object> body, List<Reason> reasons) {
        var given = given(viewer);
        new PostedForm(body).given().forEach((name, value) -> {
            if (!name.equals("at")) {
                given.put(name, value);
            }
        });
        return show(request, HttpStatus.UNPROCESSABLE_ENTITY, looking.nothing(given, reasons));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, SpacePage view) {
        return pages.show(request, status, Room.BANK, "storage/space", view, "space.title");
    }
}
