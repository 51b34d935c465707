package org.himuro.lims.identity.adapter.web;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.Direction;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.ResolveIdentity;
import org.himuro.lims.identity.application.ResolveIdentity.Found;
import org.himuro.lims.identity.application.ResolveIdentity.Purpose;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.identity.application.page.ResolvePage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;

/** From hospital number to research id and back. Numbers come in the body, never in the address. */
@Hidden
@Controller("/identity/resolve")
@Needs(Right.RESOLVE_IDENTITY)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ResolvePages {
    private final SecurityActs acts;
    private final Ids ids;
    private final ResolveIdentity resolve;
    private final Register register;
    private final Callers callers;
    private final Pages pages;

    ResolvePages(ResolveIdentity resolve, Register register, Callers callers, Pages pages, SecurityActs acts, Ids ids) {
        this.acts = acts;
        this.ids = ids;
        this.resolve = resolve;
        this.register = register;
        this.callers = callers;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return show(request, HttpStatus.OK, viewer, Filled.EMPTY, false, false, Optional.empty());
    }

    @Post
    HttpResponse<?> resolve(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var direction = form.needed(Direction.class, "direction", Direction.TO_RESEARCH_ID);
        var resolved = form.once(
                acts,
                ids,
                () -> resolve.resolve(
                        viewer,
                        new ResolveIdentity.Wanted(
                                direction,
                                form.text("number"),
                                form.one(Purpose.class, "reason"),
                                new ResolveIdentity.Second(form.text("secondAccount"), form.text("secondPassword")),
                                callers.address(request))));
        var status = resolved.reasons().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return show(
                request,
                status,
                viewer,
                form.back(resolved.reasons()),
                resolved.reasons().isEmpty(),
                resolved.forgotten(),
                resolved.found());
    }

    private HttpResponse<?> show(
            HttpRequest<?> request,
            HttpStatus status,
            Viewer viewer,
            Filled form,
            boolean asked,
            boolean forgotten,
            Optional<Found> found) {
        var second = register.siteRow(viewer.site()).map(SiteRow::secondPerson).orElse(true);
        var purposes = Arrays.stream(Purpose.values()).map(Enum::name).toList();
        var view = new ResolvePage(form, purposes, second, asked, forgotten, viewer.may(Right.FORGET_IDENTITY), found);
        return pages.show(request, status, Room.DESK, "identity/resolve", view, "resolve.title");
    }
}
