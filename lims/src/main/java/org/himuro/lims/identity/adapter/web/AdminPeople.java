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
import java.util.Optional;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.AdminPages.PeoplePage;
import org.himuro.lims.identity.application.page.AdminPages.PersonLine;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;

/** Accounts: the list, and a new one. */
@Hidden
@Controller("/admin/people")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminPeople {
    private final SecurityActs acts;
    private final Ids ids;
    private static final int PAGE = 25;
    private final People people;
    private final RegisterPerson register;
    private final Pages pages;

    AdminPeople(People people, RegisterPerson register, Pages pages, SecurityActs acts, Ids ids) {
        this.acts = acts;
        this.ids = ids;
        this.people = people;
        this.register = register;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpStatus.OK, Filled.EMPTY);
    }

    @Post
    HttpResponse<?> register(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var done = form.once(
                acts,
                ids,
                () -> register.register(
                        viewer.actor(),
                        new RegisterPerson.Wanted(
                                form.text("account"),
                                form.text("displayName"),
                                form.text("language"),
                                form.text("password"))));
        return done.person()
                .<HttpResponse<?>>map(id -> Said.at("/admin/people/" + id, "person"))
                .orElseGet(() -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, form.back(done.reasons())));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Filled form) {
        var part = request.getParameters().getFirst("q").orElse("");
        var after = request.getParameters().getFirst("after").orElse("");
        var read = people.after(after, part, PAGE + 1);
        var shown = read.stream().limit(PAGE).toList();
        var next = read.size() > PAGE ? Optional.of(shown.getLast().account()) : Optional.<String>empty();
        var view = new PeoplePage(shown.stream().map(this::line).toList(), part, next, form, Said.in(request));
        return pages.show(request, status, Room.DESK, "identity/admin-people", view, "admin.people");
    }

    private PersonLine line(Person person) {
        return line(people, person);
    }

    static PersonLine line(People people, Person person) {
        var roles = people.grants(person.id()).stream()
                .map(grant -> SignedInVisitors.key(grant.role()))
                .distinct()
                .toList();
        return new PersonLine(
                person.id(),
                person.account(),
                person.displayName(),
                person.active(),
                person.totpSecret().isPresent(),
                roles);
    }
}
