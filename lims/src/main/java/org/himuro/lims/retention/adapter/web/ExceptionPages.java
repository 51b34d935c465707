package org.himuro.lims.retention.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.retention.ApproveException;
import org.himuro.lims.retention.AskException;
import org.himuro.lims.retention.EndException;
import org.himuro.lims.retention.Form;
import org.himuro.lims.retention.application.PolicyVerbs;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** A site keeps a form that the policy keeps elsewhere: asked by one person, approved by another. */
@Hidden
@Controller("/policies/{project}/exceptions")
@Needs(Right.KEEP_POLICY)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExceptionPages {
    private final PolicyVerbs verbs;
    private final PolicyShow show;
    private final Ids ids;
    private final InstantSource clock;

    ExceptionPages(PolicyVerbs verbs, PolicyShow show, Ids ids, InstantSource clock) {
        this.verbs = verbs;
        this.show = show;
        this.ids = ids;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> ask(HttpRequest<?> request, Viewer viewer, String project, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        var what = form.needed(Form.class, "form", Form.FRESH_FROZEN);
        var until = form.date("until");
        var faults = new ArrayList<>(form.faults());
        if (until.isEmpty() && form.text("until").isEmpty()) {
            faults.add(Reason.of("UNTIL_NOT_SAID"));
        }
        if (!faults.isEmpty()) {
            return show.page(
                    request,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    viewer,
                    project,
                    Optional.empty(),
                    PolicyForm.given(body),
                    faults);
        }
        var now = clock.instant();
        var command = new AskException(project, what, form.text("reason"), form.text("evidence"), until.orElseThrow());
        return show.after(
                request,
                viewer,
                project,
                Optional.empty(),
                body,
                verbs.asking().run(command, viewer.actor(), act, now, now));
    }

    @Post("/{number}/approve")
    HttpResponse<?> approve(
            HttpRequest<?> request, Viewer viewer, String project, String number, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command =
                new ApproveException(project, PolicyShow.number(number).orElse(0), show.signer(request, viewer, body));
        return show.after(
                request,
                viewer,
                project,
                Optional.empty(),
                body,
                verbs.approvingException().run(command, viewer.actor(), act, now, now));
    }

    @Post("/{number}/end")
    HttpResponse<?> end(
            HttpRequest<?> request, Viewer viewer, String project, String number, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var now = clock.instant();
        var command = new EndException(project, PolicyShow.number(number).orElse(0));
        return show.after(
                request,
                viewer,
                project,
                Optional.empty(),
                body,
                verbs.ending().run(command, viewer.actor(), act, now, now));
    }
}
