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
import java.util.Map;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Sites.Category;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.RegisterSite;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.AdminPages.SitesPage;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;

/** Organisations and sites. */
@Hidden
@Controller("/admin/sites")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminSites {
    private final SecurityActs acts;
    private final Ids ids;
    private final Register register;
    private final RegisterSite verb;
    private final Pages pages;

    AdminSites(Register register, RegisterSite verb, Pages pages, SecurityActs acts, Ids ids) {
        this.acts = acts;
        this.ids = ids;
        this.register = register;
        this.verb = verb;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpStatus.OK, Filled.EMPTY, Filled.EMPTY);
    }

    @Post("/organisations")
    HttpResponse<?> organisation(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var done = form.once(
                acts,
                ids,
                () -> verb.organisation(viewer.actor(), form.text("code"), form.text("nameJa"), form.text("nameEn")));
        return done.reasons().isEmpty()
                ? Said.at("/admin/sites", "organisation")
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, form.back(done.reasons()), Filled.EMPTY);
    }

    @Post
    HttpResponse<?> site(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var category = form.needed(Category.class, "category", Category.HOSPITAL);
        var done = form.once(
                acts,
                ids,
                () -> verb.site(
                        viewer.actor(),
                        new RegisterSite.Wanted(
                                form.text("organisation"),
                                form.text("code"),
                                form.text("nameJa"),
                                form.text("nameEn"),
                                category,
                                form.text("country"),
                                form.text("zone"),
                                form.checked("eras"),
                                form.checked("secondPerson"))));
        return done.reasons().isEmpty()
                ? Said.at("/admin/sites", "site")
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, Filled.EMPTY, form.back(done.reasons()));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Filled organisation, Filled site) {
        var view = new SitesPage(register.organisations(), register.siteRows(), organisation, site, Said.in(request));
        return pages.show(request, status, Room.DESK, "identity/admin-sites", view, "admin.sites");
    }
}
