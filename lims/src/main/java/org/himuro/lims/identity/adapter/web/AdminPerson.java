package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpHeaders;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.OutgoingMail;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Role;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.AccountVersions;
import org.himuro.lims.identity.application.ChangeAccount;
import org.himuro.lims.identity.application.ChangeMailAddress;
import org.himuro.lims.identity.application.GrantRole;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.page.AdminPages.GrantLine;
import org.himuro.lims.identity.application.page.AdminPages.Named;
import org.himuro.lims.identity.application.page.AdminPages.PersonPage;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.ETags;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** One account: roles, badge, password, second factor, its end. */
@Hidden
@Controller("/admin/people/{id}")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminPerson {
    private final SecurityActs acts;
    private final AccountVersions versions;
    private final Ids ids;
    private final People people;
    private final Register register;
    private final GrantRole roles;
    private final ChangeAccount change;
    private final Pages pages;
    private final Problems problems;
    private final ChangeMailAddress mail;
    private final MailAddresses addresses;
    private final OutgoingMail outgoing;

    AdminPerson(
            People people,
            Register register,
            GrantRole roles,
            ChangeAccount change,
            Pages pages,
            Problems problems,
            SecurityActs acts,
            AccountVersions versions,
            Ids ids,
            ChangeMailAddress mail,
            MailAddresses addresses,
            OutgoingMail outgoing) {
        this.mail = mail;
        this.addresses = addresses;
        this.outgoing = outgoing;
        this.acts = acts;
        this.versions = versions;
        this.ids = ids;
        this.people = people;
        this.register = register;
        this.roles = roles;
        this.change = change;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, String id) {
        return show(request, HttpStatus.OK, id, Filled.EMPTY);
    }

    @Post("/roles")
    HttpResponse<?> grant(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var form = new Form(body);
        return done(request, id, form, "role", person -> {
            var site = form.id("site");
            var role = form.one(Role.class, "role");
            if (site.isEmpty() || role.isEmpty()) {
                return List.of(Reason.of("SITE_UNKNOWN"));
            }
            return form.checked("revoke")
                    ? roles.revoke(viewer.actor(), person, site.get(), role.get())
                    : roles.grant(viewer.actor(), person, site.get(), role.get());
        });
    }

    @Post("/badge")
    HttpResponse<?> badge(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var form = new Form(body);
        return done(
                request,
                id,
                form,
                "badge",
                person -> change.issueBadge(viewer.actor(), person, form.text("badge"), form.text("pin")));
    }

    @Post("/password")
    HttpResponse<?> password(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var form = new Form(body);
        return done(
                request,
                id,
                form,
                "password",
                person -> change.setPassword(viewer.actor(), person, form.text("password")));
    }

    @Post("/mail")
    HttpResponse<?> mail(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var form = new Form(body);
        return done(request, id, form, "mail", person -> mail.give(viewer.actor(), person, form.text("mail")));
    }

    @Post("/second-factor/reset")
    HttpResponse<?> reset(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        return done(request, id, new Form(body), "factor", person -> change.resetSecondFactor(viewer.actor(), person));
    }

    @Post("/deactivate")
    HttpResponse<?> deactivate(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        return done(request, id, new Form(body), "deactivated", person -> change.deactivate(viewer.actor(), person));
    }

    private interface Verb {
        List<Reason> on(UUID person);
    }

    private HttpResponse<?> done(HttpRequest<?> request, String id, Form form, String said, Verb verb) {
        var person = Form.id(Optional.of(id)).flatMap(people::byId).map(Person::id);
        if (person.isEmpty()) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var reasons = form.once(acts, ids, edited(request, form), () -> verb.on(person.get()));
        return reasons.isEmpty()
                ? Said.at("/admin/people/" + id, said)
                : show(request, overtaken(reasons), id, form.back(reasons));
    }

    /** Which version the form was made of: its own field, or the header of who has no form. */
    private static Optional<Long> edited(HttpRequest<?> request, Form form) {
        return Optional.of(form.text("version"))
                .filter(v -> v.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .or(() -> ETags.edited(request));
    }

    private static HttpStatus overtaken(List<Reason> reasons) {
        return reasons.stream().anyMatch(r -> r.code().equals("CHANGED_MEANWHILE"))
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, String id, Filled form) {
        return Form.id(Optional.of(id))
                .flatMap(people::byId)
                .<HttpResponse<?>>map(person -> shown(request, status, person, form))
                .orElseGet(() -> problems.answer(request, HttpStatus.NOT_FOUND, "not-found"));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, HttpStatus status, Person person, Filled form) {
        long version = versions.of(person.id());
        var view = view(request, person, version, form);
        return pages.show(request, status, Room.DESK, "identity/admin-person", view, "admin.person", person.account())
                .header(HttpHeaders.ETAG, ETags.of(version));
    }

    private PersonPage view(HttpRequest<?> request, Person person, long version, Filled form) {
        var sites = register.siteRows();
        var grants = people.grants(person.id()).stream()
                .map(grant -> new GrantLine(
                        grant.site(),
                        code(sites, grant.site()),
                        grant.role().name(),
                        SignedInVisitors.key(grant.role())))
                .toList();
        var roles = Arrays.stream(Role.values())
                .map(role -> new Named(role.name(), SignedInVisitors.key(role)))
                .toList();
        return new PersonPage(
                AdminPeople.line(people, person),
                person.badgeKey().isPresent(),
                grants,
                sites,
                roles,
                addresses.of(person.id()),
                outgoing.leaves(),
                form,
                version,
                Said.in(request));
    }

    private static String code(List<SiteRow> sites, UUID id) {
        return sites.stream()
                .filter(site -> site.id().equals(id))
                .map(SiteRow::code)
                .findFirst()
                .orElse("");
    }
}
