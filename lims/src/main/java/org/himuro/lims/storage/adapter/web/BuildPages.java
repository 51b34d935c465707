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
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.ContainerMade;
import org.himuro.lims.storage.application.Arranging;
import org.himuro.lims.storage.application.BuildPage;
import org.himuro.lims.storage.application.BuildingUnit;
import org.himuro.lims.storage.application.RegisteringContainers;
import org.himuro.lims.storage.application.Typed;

/** A unit is built: the whole of it in one act, then looked at. */
@Hidden
@Controller("/bank/new")
@Needs(Right.ARRANGE_STORAGE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BuildPages {
    private final BuildingUnit building;
    private final RegisteringContainers registering;
    private final Arranging arranging;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    BuildPages(
            BuildingUnit building,
            RegisteringContainers registering,
            Arranging arranging,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.building = building;
        this.registering = registering;
        this.arranging = arranging;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer) {
        return page(request, HttpStatus.OK, viewer, Typed.NOTHING);
    }

    @Post
    HttpResponse<?> build(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return switch (BuildForm.read(form)) {
            case BuildForm.Wanted.Nothing(var faults) ->
                page(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, new Typed("build", form.given(), faults));
            case BuildForm.Wanted.Whole(var command) ->
                answer(request, viewer, form, building.run(command, viewer.actor(), form.act(ids), now, now));
            case BuildForm.Wanted.Empty(var command) ->
                answer(request, viewer, form, registering.run(command, viewer.actor(), form.act(ids), now, now));
        };
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Viewer viewer, PostedForm form, Outcome<ContainerMade> outcome) {
        return problems.answer(
                request,
                outcome,
                made -> HttpResponse.seeOther(URI.create("/storage/" + made.code())),
                reasons -> page(
                        request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, new Typed("build", form.given(), reasons)));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, Viewer viewer, Typed typed) {
        var view = new BuildPage(typed, arranging.rooms(viewer.site()));
        return pages.show(request, status, Room.BANK, "storage/build", view, "build.title");
    }
}
