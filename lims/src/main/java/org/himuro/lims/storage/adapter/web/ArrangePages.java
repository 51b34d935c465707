package org.himuro.lims.storage.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.storage.DesignateQuarantine;
import org.himuro.lims.storage.application.Arrangement;
import org.himuro.lims.storage.application.DesignatingQuarantine;
import org.himuro.lims.storage.application.MovingContainers;
import org.himuro.lims.storage.application.RegisteringContainers;

/** A place is moved, gets something more inside, becomes one of quarantine (B1, B5). */
@Hidden
@Controller("/storage/{code}")
@Needs(Right.ARRANGE_STORAGE)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ArrangePages {
    private final ArrangeShow show;
    private final MovingContainers moving;
    private final RegisteringContainers registering;
    private final DesignatingQuarantine designating;
    private final Ids ids;
    private final InstantSource clock;

    ArrangePages(
            ArrangeShow show,
            MovingContainers moving,
            RegisteringContainers registering,
            DesignatingQuarantine designating,
            Ids ids,
            InstantSource clock) {
        this.show = show;
        this.moving = moving;
        this.registering = registering;
        this.designating = designating;
        this.ids = ids;
        this.clock = clock;
    }

    @Get("/arrange")
    HttpResponse<?> form(HttpRequest<?> request, Viewer viewer, String code) {
        return show.at(request, viewer, code, at -> show.page(request, at));
    }

    @Post("/move")
    HttpResponse<?> move(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return show.at(request, viewer, code, before -> switch (MoveForm.read(code, form)) {
            case MoveForm.Wrong(var reason) -> show.wrong(request, before, "move", form, List.of(reason));
            case MoveForm.Read(var command) ->
                show.answer(
                        request,
                        before,
                        "move",
                        form,
                        moving.run(command, viewer.actor(), form.act(ids), now, now),
                        moved -> show.moved(request, viewer, before, moved));
        });
    }

    @Post("/add")
    HttpResponse<?> add(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return show.at(request, viewer, code, before -> switch (AddForm.read(before, form)) {
            case AddForm.Wrong(var faults) -> show.wrong(request, before, "add", form, faults);
            case AddForm.Read(var command) ->
                show.answer(
                        request,
                        before,
                        "add",
                        form,
                        registering.run(command, viewer.actor(), form.act(ids), now, now),
                        made -> show.added(request, viewer, before, made.code()));
        });
    }

    @Post("/quarantine")
    HttpResponse<?> quarantine(HttpRequest<?> request, Viewer viewer, String code, @Body Map<String, Object> body) {
        var form = new PostedForm(body);
        var now = clock.instant();
        return show.at(request, viewer, code, (Arrangement before) -> {
            var wish = form.one(Designation.values(), "designation");
            if (wish.isEmpty()) {
                return show.wrong(
                        request,
                        before,
                        "quarantine",
                        form,
                        List.of(org.himuro.lims.shared.Reason.of("DESIGNATION_MISSING")));
            }
            var yes = wish.get() == Designation.DESIGNATE;
            var outcome = designating.run(new DesignateQuarantine(code, yes), viewer.actor(), form.act(ids), now, now);
            var said = Phrase.of(yes ? "arrange.designated" : "arrange.released", code);
            return show.answer(
                    request, before, "quarantine", form, outcome, done -> show.said(request, viewer, before, said));
        });
    }

    private enum Designation {
        DESIGNATE,
        RELEASE
    }
}
