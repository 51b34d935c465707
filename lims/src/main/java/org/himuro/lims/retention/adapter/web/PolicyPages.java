package org.himuro.lims.retention.adapter.web;

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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.retention.ApprovePolicy;
import org.himuro.lims.retention.DropPolicy;
import org.himuro.lims.retention.Preset;
import org.himuro.lims.retention.application.PolicyVerbs;
import org.himuro.lims.retention.application.ShowingPolicies;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** Policies of what is kept where: read, drafted by one person, approved by another. */
@Hidden
@Controller("/policies")
@Needs(Right.SEE_RETENTION)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PolicyPages {
    private static final int DIGEST = 64;

    private final PolicyVerbs verbs;
    private final ShowingPolicies showing;
    private final PolicyShow show;
    private final Pages pages;
    private final Problems problems;
    private final Ids ids;
    private final InstantSource clock;

    PolicyPages(
            PolicyVerbs verbs,
            ShowingPolicies showing,
            PolicyShow show,
            Pages pages,
            Problems problems,
            Ids ids,
            InstantSource clock) {
        this.verbs = verbs;
        this.showing = showing;
        this.show = show;
        this.pages = pages;
        this.problems = problems;
        this.ids = ids;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Viewer viewer) {
        return pages.show(request, Room.DESK, "retention/policies", showing.list(viewer), "policies.title");
    }

    @Get("/new")
    @Needs(Right.KEEP_POLICY)
    HttpResponse<?> form(HttpRequest<?> request) {
        var asked = Fields.query(request);
        var preset = asked.one(Preset.class, "preset");
        var project = asked.text("project");
        asked.check();
        return pages.show(request, Room.DESK, "retention/policy-draft", showing.draft(project, preset), "policy.new");
    }

    @Post
    @Needs(Right.KEEP_POLICY)
    HttpResponse<?> draft(HttpRequest<?> request, Viewer viewer, @Body Map<String, String> body) {
        var form = new PolicyForm(body);
        var act = form.fields().act(ids);
        var command = form.draft();
        if (command.isEmpty()) {
            return again(request, form, body, form.faults());
        }
        var now = clock.instant();
        return problems.answer(
                request,
                verbs.drafting().run(command.get(), viewer.actor(), act, now, now),
                done -> PolicyShow.seen(done.project(), done.number()),
                reasons -> again(request, form, body, reasons));
    }

    private HttpResponse<?> again(
            HttpRequest<?> request, PolicyForm form, Map<String, String> body, List<Reason> reasons) {
        var view = showing.again(form.project(), form.preset(), PolicyForm.given(body), reasons);
        return pages.show(
                request, HttpStatus.UNPROCESSABLE_ENTITY, Room.DESK, "retention/policy-draft", view, "policy.new");
    }

    @Get("/{project}")
    HttpResponse<?> one(HttpRequest<?> request, Viewer viewer, String project) {
        return show.page(request, HttpStatus.OK, viewer, project, Optional.empty(), Map.of(), List.of());
    }

    @Get("/{project}/versions/{number}")
    HttpResponse<?> version(HttpRequest<?> request, Viewer viewer, String project, String number) {
        return PolicyShow.number(number)
                .<HttpResponse<?>>map(
                        n -> show.page(request, HttpStatus.OK, viewer, project, Optional.of(n), Map.of(), List.of()))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    /** By account and password, whoever is signed in: a second person need not sign out the first. */
    @Post("/{project}/versions/{number}/approve")
    @Needs(Right.KEEP_POLICY)
    HttpResponse<?> approve(
            HttpRequest<?> request, Viewer viewer, String project, String number, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var digest = form.text("digest", DIGEST);
        var act = form.act(ids);
        form.check();
        var version = PolicyShow.number(number).orElse(0);
        var now = clock.instant();
        return show.after(
                request,
                viewer,
                project,
                Optional.of(version),
                body,
                verbs.approving()
                        .run(
                                new ApprovePolicy(project, version, digest, show.signer(request, viewer, body)),
                                viewer.actor(),
                                act,
                                now,
                                now));
    }

    @Post("/{project}/versions/{number}/drop")
    @Needs(Right.KEEP_POLICY)
    HttpResponse<?> drop(
            HttpRequest<?> request, Viewer viewer, String project, String number, @Body Map<String, String> body) {
        var form = Fields.form(body);
        var act = form.act(ids);
        form.check();
        var version = PolicyShow.number(number).orElse(0);
        var now = clock.instant();
        return show.after(
                request,
                viewer,
                project,
                Optional.of(version),
                body,
                verbs.dropping().run(new DropPolicy(project, version), viewer.actor(), act, now, now));
    }
}
