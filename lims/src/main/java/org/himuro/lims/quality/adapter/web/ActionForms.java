package org.himuro.lims.quality.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.quality.CheckAction;
import org.himuro.lims.quality.CorrectiveAction;
import org.himuro.lims.quality.DropAction;
import org.himuro.lims.quality.FinishAction;
import org.himuro.lims.quality.PlanAction;
import org.himuro.lims.quality.application.HandlingActions;

/** What is done about one deviation: planned, done, checked, dropped. */
@Hidden
@Controller("/deviations/{id}/actions")
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActionForms {
    private static final UUID NONE = new UUID(0, 0);

    private final HandlingActions handling;
    private final DeviationShow show;

    ActionForms(HandlingActions handling, DeviationShow show) {
        this.handling = handling;
        this.show = show;
    }

    @Post
    @Needs(Right.ASSESS_DEVIATIONS)
    HttpResponse<?> plan(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var kind = form.one(CorrectiveAction.Kind.class, "kind");
        var responsible = form.id("responsible");
        var due = form.date("due");
        var checkOn = form.date("checkOn");
        return show.act(
                request,
                viewer,
                id,
                "plan",
                form,
                body,
                (deviation, act, now) -> handling.plan(
                        new PlanAction(deviation, kind, DeviationShow.words(body, "words"), responsible, due, checkOn),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }

    /** Only whoever is responsible has done it. */
    @Post("/{action}/done")
    @Needs(Right.SEE_DEVIATIONS)
    HttpResponse<?> done(
            HttpRequest<?> request, Viewer viewer, String id, String action, @Body Map<String, String> body) {
        return show.act(
                request,
                viewer,
                id,
                "done-" + action,
                Fields.form(body),
                body,
                (deviation, act, now) -> handling.finish(
                        new FinishAction(deviation, action(action), DeviationShow.words(body, "words")),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }

    @Post("/{action}/check")
    @Needs(Right.ASSESS_DEVIATIONS)
    HttpResponse<?> check(
            HttpRequest<?> request, Viewer viewer, String id, String action, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var finding = form.one(CheckAction.Finding.class, "finding");
        var due = form.date("due");
        var checkOn = form.date("checkOn");
        return show.act(
                request,
                viewer,
                id,
                "check-" + action,
                form,
                body,
                (deviation, act, now) -> handling.check(
                        new CheckAction(
                                deviation, action(action), finding, DeviationShow.words(body, "words"), due, checkOn),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }

    @Post("/{action}/drop")
    @Needs(Right.ASSESS_DEVIATIONS)
    HttpResponse<?> drop(
            HttpRequest<?> request, Viewer viewer, String id, String action, @Body Map<String, String> body) {
        return show.act(
                request,
                viewer,
                id,
                "drop-" + action,
                Fields.form(body),
                body,
                (deviation, act, now) -> handling.drop(
                        new DropAction(deviation, action(action), DeviationShow.words(body, "words")),
                        viewer.actor(),
                        act,
                        now,
                        now));
    }

    private static UUID action(String id) {
        return Fields.uuid(id).orElse(NONE);
    }
}
