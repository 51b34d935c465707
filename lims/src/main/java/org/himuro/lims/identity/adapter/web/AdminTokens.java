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
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.identity.Needs;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.Viewer;
import org.himuro.lims.identity.application.IssueToken;
import org.himuro.lims.identity.application.People;
import org.himuro.lims.identity.application.People.Person;
import org.himuro.lims.identity.application.Register;
import org.himuro.lims.identity.application.Register.SiteRow;
import org.himuro.lims.identity.application.SecurityActs;
import org.himuro.lims.identity.application.TokenText;
import org.himuro.lims.identity.application.Tokens;
import org.himuro.lims.identity.application.Tokens.Token;
import org.himuro.lims.identity.application.page.AdminPages.TokenLine;
import org.himuro.lims.identity.application.page.AdminPages.TokensPage;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shared.UuidV7;

/** Tokens for machines. */
@Hidden
@Controller("/admin/tokens")
@Needs(Right.ADMINISTER)
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdminTokens {
    private final Tokens tokens;
    private final IssueToken verb;
    private final People people;
    private final Register register;
    private static final int LONGEST = 400;

    private final SecurityActs clock;
    private final Ids ids;
    private final Pages pages;
    private final Problems problems;

    AdminTokens(
            Tokens tokens,
            IssueToken verb,
            People people,
            Register register,
            SecurityActs clock,
            Ids ids,
            Pages pages,
            Problems problems) {
        this.tokens = tokens;
        this.verb = verb;
        this.people = people;
        this.register = register;
        this.clock = clock;
        this.ids = ids;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        return show(request, HttpStatus.OK, Optional.empty(), Filled.EMPTY);
    }

    @Post
    HttpResponse<?> issue(HttpRequest<?> request, Viewer viewer, @Body Map<String, Object> body) {
        var form = new Form(body);
        var person = people.byAccount(form.text("account")).map(Person::id);
        if (person.isEmpty()) {
            var unknown = form.back(List.of(Reason.of("PERSON_UNKNOWN")));
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty(), unknown);
        }
        var act = form.act(ids);
        var wanted = wanted(form, person.get(), act);
        var issued = form.once(clock, ids, () -> verb.issue(viewer.actor(), wanted));
        return issued.text().isPresent()
                ? show(request, HttpStatus.OK, issued.text().map(TokenText::text), Filled.EMPTY)
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, Optional.empty(), form.back(issued.reasons()));
    }

    @Post("/{id}/revoke")
    HttpResponse<?> revoke(HttpRequest<?> request, Viewer viewer, String id, @Body Map<String, Object> body) {
        var reasons = Form.id(Optional.of(id))
                .map(token -> new Form(body).once(clock, ids, () -> verb.revoke(viewer.actor(), token)));
        return reasons.filter(List::isEmpty).isPresent()
                ? Said.at("/admin/tokens", "revoked")
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    /** The days count from when the form was made: sent twice it asks for the same. */
    private static IssueToken.Wanted wanted(Form form, UUID person, UUID act) {
        var fields = Fields.form(form.fields());
        int days = fields.count("days", 1, LONGEST).orElse(0);
        fields.check();
        var scopes = Arrays.stream(Right.values())
                .filter(right -> form.texts("scopes").contains(right.name()))
                .collect(Collectors.toSet());
        return new IssueToken.Wanted(
                form.text("label"),
                person,
                form.id("site").orElse(new UUID(0, 0)),
                scopes,
                UuidV7.instantOf(act).plus(Duration.ofDays(days)));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, Optional<String> fresh, Filled form) {
        var sites = register.siteRows();
        var lines = tokens.all().stream().map(token -> line(sites, token)).toList();
        var rights = Arrays.stream(Right.values())
                .filter(right -> !IssueToken.PEOPLE_ONLY.contains(right))
                .map(Enum::name)
                .toList();
        var view = new TokensPage(lines, sites, rights, fresh, form, Said.in(request));
        return pages.show(request, status, Room.DESK, "identity/admin-tokens", view, "admin.tokens");
    }

    private TokenLine line(List<SiteRow> sites, Token token) {
        var state = token.revoked() ? "revoked" : token.works(clock.now()) ? "works" : "expired";
        return new TokenLine(
                token.id(),
                token.label(),
                people.byId(token.person()).map(Person::account).orElse(""),
                sites.stream()
                        .filter(site -> site.id().equals(token.site()))
                        .map(SiteRow::code)
                        .findFirst()
                        .orElse(""),
                token.scopes(),
                token.expiresAt(),
                state);
    }
}
