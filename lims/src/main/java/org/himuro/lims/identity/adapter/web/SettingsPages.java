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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.MailAddresses;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.OutgoingMail;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.ChangeMailAddress;
import org.himuro.lims.identity.application.ChangeOwn;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.People.Grant;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.page.ConfirmMailPage;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.identity.application.page.SettingsPage;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Phrase;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;

/** What people set for themselves. */
@Hidden
@Controller("/settings")
@Needs(Right.SIGNED_IN)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SettingsPages {
    private static final List<String> SAID =
            List.of("saved", "password", "ended", "mail-asked", "mail-removed", "mail-confirmed");

    private final SecurityActs acts;
    private final Ids ids;
    private final ChangeOwn own;
    private final People people;
    private final Pages pages;
    private final Problems problems;
    private final ChangeMailAddress mail;
    private final MailAddresses addresses;
    private final OutgoingMail outgoing;

    SettingsPages(
            ChangeOwn own,
            People people,
            Pages pages,
            Problems problems,
            SecurityActs acts,
            Ids ids,
            ChangeMailAddress mail,
            MailAddresses addresses,
            OutgoingMail outgoing) {
        this.mail = mail;
        this.addresses = addresses;
        this.outgoing = outgoing;
        this.acts = acts;
        this.ids = ids;
        this.own = own;
        this.people = people;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request, Caller caller) {
        var said = request.getParameters().getFirst("said").filter(SAID::contains);
        return show(
                request,
                HttpStatus.OK,
                caller,
                Filled.EMPTY,
                said.map(s -> "settings.said." + s).orElse(""));
    }

    @Post("/mail")
    HttpResponse<?> mail(HttpRequest<?> request, Viewer viewer, Caller caller, @Body Map<String, Object> body) {
        var form = new Form(body);
        var reasons = form.once(acts, ids, () -> mail.give(viewer.actor(), viewer.person(), form.text("mail")));
        return reasons.isEmpty()
                ? said(form.text("mail").isBlank() ? "mail-removed" : "mail-asked")
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, caller, form.back(reasons), "");
    }

    @Post("/mail/remove")
    HttpResponse<?> remove(Viewer viewer, @Body Map<String, Object> body) {
        new Form(body).once(acts, ids, () -> mail.remove(viewer.actor(), viewer.person()));
        return said("mail-removed");
    }

    /** A link that is looked at confirms nothing: mail servers look, too. */
    @Get("/mail")
    HttpResponse<?> link(HttpRequest<?> request, Viewer viewer) {
        var secret = Fields.query(request).text("link");
        var view = new ConfirmMailPage(
                mail.waiting(viewer.person(), secret).map(a -> a.address().text()), secret, List.of());
        return confirmed(request, HttpStatus.OK, view);
    }

    @Post("/mail/confirm")
    HttpResponse<?> confirm(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var reasons = form.once(acts, ids, () -> mail.confirm(viewer.actor(), form.text("link")));
        return reasons.isEmpty()
                ? said("mail-confirmed")
                : confirmed(
                        request, HttpStatus.UNPROCESSABLE_ENTITY, new ConfirmMailPage(Optional.empty(), "", reasons));
    }

    private HttpResponse<?> confirmed(HttpRequest<?> request, HttpStatus status, ConfirmMailPage view) {
        return pages.show(request, status, Room.DESK, "identity/confirm-mail", view, "mail-address.confirm");
    }

    @Post("/display")
    HttpResponse<?> display(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        return own.settings(viewer.person(), form.text("language"), form.text("theme"))
                        .isEmpty()
                ? said("saved")
                : problems.answer(request, HttpStatus.BAD_REQUEST, "bad-request");
    }

    @Post("/password")
    HttpResponse<?> password(HttpRequest<?> request, Viewer viewer, Caller caller, @Body Map<String, Object> body) {
        var form = new Form(body);
        var session = caller.session();
        if (session.isEmpty()) {
            return problems.answer(request, HttpStatus.FORBIDDEN, "not-allowed");
        }
        List<Reason> reasons = form.once(
                acts, ids, () -> own.password(viewer.actor(), session.get(), form.text("old"), form.text("password")));
        return reasons.isEmpty()
                ? said("password")
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, caller, form.back(reasons), "");
    }

    @Post("/sessions/{id}/end")
    HttpResponse<?> end(HttpRequest<?> request, Caller caller, String id) {
        return Form.id(Optional.of(id))
                        .filter(session -> own.revoke(caller.person(), session))
                        .isPresent()
                ? said("ended")
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Caller caller, Filled form, String said) {
        var person = caller.person();
        var present = caller.session().map(Session::id);
        var sessions = own.sessions(person).stream().map(s -> open(s, present)).toList();
        var view = new SettingsPage(
                person.account(),
                person.language(),
                person.theme(),
                person.totpSecret().isPresent(),
                people.grants(person.id()).stream().map(Grant::site).distinct().count() > 1,
                sessions,
                form,
                addresses.of(person.id()),
                outgoing.leaves(),
                said);
        return pages.show(request, status, Room.DESK, "identity/settings", view, "settings.title");
    }

    private static SettingsPage.Open open(Session s, Optional<UUID> present) {
        var door = "settings.door." + Phrase.hyphenated(s.door().name());
        return new SettingsPage.Open(
                s.id(),
                door,
                s.createdAt(),
                s.seenAt(),
                present.filter(s.id()::equals).isPresent());
    }

    private static HttpResponse<?> said(String what) {
        return HttpResponse.seeOther(URI.create("/settings?said=" + what));
    }
}
