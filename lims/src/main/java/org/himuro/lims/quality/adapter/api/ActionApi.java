package org.himuro.lims.quality.adapter.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.api.ApiBodies;
import org.himuro.lims.platform.api.Gives;
import org.himuro.lims.platform.api.Takes;
import org.himuro.lims.quality.CheckAction;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.DropAction;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.application.HandlingActions;

/** What is done about a deviation, for machines. The act's id is the header {@code Idempotency-Key} (UUIDv7). */
@Controller("/api/v1/deviations/{id}/actions")
@Needs(Right.ASSESS_DEVIATIONS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "quality")
final class ActionApi {
    private final HandlingActions handling;
    private final ApiBodies bodies;

    ActionApi(HandlingActions handling, ApiBodies bodies) {
        this.handling = handling;
        this.bodies = bodies;
    }

    /**
     * @param responsible a person of the site who sees its deviations
     * @param due the last day for doing it, @param checkOn the first day for saying that it helped; days of the site
     */
    @Serdeable
    record Planned(CorrectiveAction.Kind kind, String words, UUID responsible, LocalDate due, LocalDate checkOn) {}

    /** @param due and {@code checkOn} where it did not help: the days for doing it again */
    @Serdeable
    record Checked(CheckAction.Finding finding, String words, Optional<LocalDate> due, Optional<LocalDate> checkOn) {}

    @Serdeable
    record Said(String words) {}

    @Post
    @Operation(summary = "Somebody is to do something about it by a day; the action's id is that of this act")
    @Takes(Planned.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> plan(HttpRequest<?> request, Viewer viewer, String id, @Body String body) {
        return bodies.act(
                request,
                body,
                Planned.class,
                (p, s) -> s.run(
                        handling::plan,
                        new PlanAction(
                                DeviationActsApi.deviation(id),
                                Optional.of(p.kind()),
                                p.words(),
                                Optional.of(p.responsible()),
                                Optional.of(p.due()),
                                Optional.of(p.checkOn())),
                        viewer.actor()));
    }

    /** Only whoever is responsible has done it. */
    @Post("/{action}/done")
    @Needs(Right.SEE_DEVIATIONS)
    @Operation(summary = "It is done, says the person who is responsible and nobody else")
    @Takes(Said.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> done(HttpRequest<?> request, Viewer viewer, String id, String action, @Body String body) {
        return bodies.act(
                request,
                body,
                Said.class,
                (said, s) -> s.run(
                        handling::finish,
                        new FinishAction(DeviationActsApi.deviation(id), action(action), said.words()),
                        viewer.actor()));
    }

    @Post("/{action}/check")
    @Operation(
            summary = "Another person says whether it helped",
            description = "due and checkOn are asked for where it did not: it is to be done again")
    @Takes(Checked.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> check(HttpRequest<?> request, Viewer viewer, String id, String action, @Body String body) {
        return bodies.act(
                request,
                body,
                Checked.class,
                (c, s) -> s.run(
                        handling::check,
                        new CheckAction(
                                DeviationActsApi.deviation(id),
                                action(action),
                                Optional.of(c.finding()),
                                c.words(),
                                c.due(),
                                c.checkOn()),
                        viewer.actor()));
    }

    @Post("/{action}/drop")
    @Operation(summary = "It is not done after all")
    @Takes(Said.class)
    @Gives(DeviationAnswer.class)
    HttpResponse<?> dropped(HttpRequest<?> request, Viewer viewer, String id, String action, @Body String body) {
        return bodies.act(
                request,
                body,
                Said.class,
                (said, s) -> s.run(
                        handling::drop,
                        new DropAction(DeviationActsApi.deviation(id), action(action), said.words()),
                        viewer.actor()));
    }

    private static UUID action(String id) {
        return DeviationActsApi.deviation(id);
    }
}
