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
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.ForgetIdentity;
import org.himuro.lims.identity.application.ForgetIdentity.Ground;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.ResolveIdentity;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.identity.application.page.ForgetPage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;

/** The link between a person and a research id is deleted: asked, asked again, done for good. */
@Hidden
@Controller("/identity/forget")
@Needs(Right.FORGET_IDENTITY)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ForgetPages {
    private final ForgetIdentity forgetting;
    private final Register register;
    private final Callers callers;
    private final Pages pages;

    ForgetPages(ForgetIdentity forgetting, Register register, Callers callers, Pages pages) {
        this.forgetting = forgetting;
        this.register = register;
        this.callers = callers;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Viewer viewer) {
        return show(request, HttpStatus.OK, viewer, Filled.EMPTY, false, false);
    }

    @Post
    HttpResponse<?> ask(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var against = forgetting.against(viewer, wanted(form));
        return show(
                request,
                against.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY,
                viewer,
                form.back(against),
                against.isEmpty(),
                false);
    }

    @Post("/really")
    HttpResponse<?> forget(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var second = new ResolveIdentity.Second(form.text("secondAccount"), form.text("secondPassword"));
        var reasons = forgetting.forget(
                viewer, new ForgetIdentity.Sure(wanted(form), form.text("again"), second, callers.address(request)));
        return reasons.isEmpty()
                ? show(request, HttpStatus.OK, viewer, Filled.EMPTY, false, true)
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, viewer, form.back(reasons), true, false);
    }

    private static ForgetIdentity.Wanted wanted(Form form) {
        return new ForgetIdentity.Wanted(form.text("number"), form.one(Ground.class, "reason"));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, HttpStatus status, Viewer viewer, Filled form, boolean sure, boolean gone) {
        var second = register.siteRow(viewer.site()).map(SiteRow::secondPerson).orElse(true);
        var grounds = Arrays.stream(Ground.values()).map(Enum::name).toList();
        var view = new ForgetPage(form, grounds, sure, second, gone);
        return pages.show(request, status, Room.DESK, "identity/forget", view, "forget.title");
    }
}
