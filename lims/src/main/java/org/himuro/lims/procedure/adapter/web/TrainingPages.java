package org.himuro.lims.procedure.adapter.web;

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
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.procedure.RecordTraining;
import org.himuro.lims.procedure.application.RecordingTraining;
import org.himuro.lims.procedure.application.ShowingTraining;
import org.himuro.lims.procedure.application.TrainingMatrix;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** One's own training, and everybody's by procedure. */
@Hidden
@Controller("/training")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrainingPages {
    private static final int PROCEDURE = 64;

    private final ShowingTraining showing;
    private final RecordingTraining recording;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    TrainingPages(
            ShowingTraining showing,
            RecordingTraining recording,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.showing = showing;
        this.recording = recording;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    @Needs(Right.SIGNED_IN)
    HttpResponse<?> own(HttpRequest<?> request, Viewer viewer) {
        var view = showing.own(viewer.person(), clock.instant());
        return pages.show(request, Room.DESK, "procedure/training", view, "training.title");
    }

    @Get("/people")
    @Needs(Right.SEE_TRAINING)
    HttpResponse<?> people(HttpRequest<?> request, Viewer viewer) {
        var asked = Fields.query(request);
        var only = asked.one(TrainingMatrix.Only.class, "only");
        var procedure = Optional.of(asked.text("procedure", PROCEDURE)).filter(id -> !id.isEmpty());
        var on = asked.date("on");
        asked.check();
        return matrix(request, viewer, HttpStatus.OK, new TrainingMatrix.Filter(only, procedure, on), List.of());
    }

    /** @param body {@code lesson}: a procedure and its version, as {@code fresh-frozen-tissue/3} */
    @Post("/people")
    @Needs(Right.TRAIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> trained(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var person = form.id("person").orElse(new UUID(0, 0));
        var lesson = form.text("lesson").split("/", 2);
        var version = lesson.length == 2 ? ProcedureShow.version(lesson[1]) : Optional.<Integer>empty();
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command = new RecordTraining(person, lesson[0], version.orElse(0));
        return problems.answer(
                request,
                recording.run(command, viewer.actor(), act, now, now),
                done -> HttpResponse.seeOther(URI.create("/training/people")),
                reasons ->
                        matrix(request, viewer, HttpStatus.UNPROCESSABLE_ENTITY, TrainingMatrix.Filter.NONE, reasons));
    }

    private HttpResponse<?> matrix(
            HttpRequest<?> request,
            Viewer viewer,
            HttpStatus status,
            TrainingMatrix.Filter filter,
            List<Reason> reasons) {
        var view = showing.matrix(viewer, filter, filter.at(clock.instant()), reasons);
        return pages.show(request, status, Room.DESK, "procedure/training-people", view, "training.people");
    }
}
