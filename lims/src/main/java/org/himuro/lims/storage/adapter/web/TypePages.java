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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.storage.BuildOfType;
import org.himuro.lims.storage.WithdrawUnitType;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.DefiningUnitTypes;
import org.himuro.lims.storage.application.ShowingTypes;
import org.himuro.lims.storage.application.Typed;

/** Unit types: what every site has, what a site adds, and a whole unit built of one after a look at what it will be (B1). */
@Hidden
@Controller("/bank/types")
@Needs(Right.ARRANGE_STORAGE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TypePages {
    private final ShowingTypes showing;
    private final DefiningUnitTypes defining;
    private final BuildingUnit building;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    TypePages(
            ShowingTypes showing,
            DefiningUnitTypes defining,
            BuildingUnit building,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.defining = defining;
        this.building = building;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return list(request, HttpStatus.OK, viewer, Typed.NOTHING, Optional.empty());
    }

    @Post
    HttpResponse<?> define(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return switch (TypeForm.read(form)) {
            case TypeForm.Wrong(var faults) -> wrong(request, viewer, form, faults);
            case TypeForm.Read(var command) ->
                problems.answer(
                        request,
                        defining.define(command, viewer.actor(), form.act(ids), now, now),
                        done -> list(
                                request,
                                HttpStatus.OK,
                                viewer,
                                Typed.NOTHING,
                                Optional.of(Phrase.of("types.defined", done.name()))),
                        reasons -> wrong(request, viewer, form, reasons));
        };
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, Viewer viewer, PostedForm form, List<Reason> faults) {
        var typed = new Typed("define", form.given(), faults);
        return list(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, typed, Optional.empty());
    }

    private HttpResponse<?> list(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, Typed typed, Optional<Phrase> done) {
        var view = showing.list(viewer.site(), typed, done);
        return pages.show(request, status, Room.BANK, "storage/types", view, "types.title");
    }

    /** @param type a common type's code, or the id of one of the site's own */
    @Get("/{type}")
    HttpResponse<?> preview(HttpRequest<?> request, Viewer viewer, String type) {
        return preview(request, HttpStatus.OK, viewer, type, Typed.NOTHING);
    }

    @Post("/{type}/build")
    HttpResponse<?> build(HttpRequest<?> request, Viewer viewer, String type, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        var room = Optional.of(form.text("room")).filter(code -> !code.isEmpty());
        var command = new BuildOfType(type, form.text("name"), room);
        return problems.answer(
                request,
                building.run(command, viewer.actor(), form.act(ids), now, now),
                made -> HttpResponse.seeOther(URI.create("/storage/" + made.code())),
                reasons -> preview(
                        request,
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        viewer,
                        type,
                        new Typed("build", form.given(), reasons)));
    }

    private HttpResponse<?> preview(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, String type, Typed typed) {
        return showing.build(type, viewer.site(), typed)
                .<HttpResponse<?>>map(
                        view -> pages.show(request, status, Room.BANK, "storage/type-build", view, "types.build"))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    @Post("/{type}/withdraw")
    HttpResponse<?> withdraw(HttpRequest<?> request, Viewer viewer, String type, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        var own = Fields.uuid(type);
        if (own.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        return problems.answer(
                request,
                defining.withdraw(new WithdrawUnitType(own.get()), viewer.actor(), form.act(ids), now, now),
                done -> list(
                        request,
                        HttpStatus.OK,
                        viewer,
                        Typed.NOTHING,
                        Optional.of(Phrase.of("types.withdrawn", done.name()))),
                reasons -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }
}
