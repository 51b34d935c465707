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
import java.util.Map;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.application.FirstAccount;
import org.himuro.lims.identity.application.RegisterPerson;
import org.himuro.lims.identity.application.TokenText;
import org.himuro.lims.identity.application.page.Filled;
import org.himuro.lims.identity.application.page.FirstPage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;

/** The first administrator of an empty installation. Open to whoever holds the link, which works once. */
@Hidden
@Controller(FirstPages.PATH)
@Anyone
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FirstPages {
    static final String PATH = "/first-administrator";
    private final FirstAccount first;
    private final SignInLimits limits;
    private final Callers callers;
    private final Pages pages;
    private final Problems problems;

    FirstPages(FirstAccount first, SignInLimits limits, Callers callers, Pages pages, Problems problems) {
        this.first = first;
        this.limits = limits;
        this.callers = callers;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        var token = request.getParameters().getFirst("token").orElse("");
        return limits.allow(callers.address(request)) && first.works(new TokenText(token))
                ? show(request, HttpStatus.OK, new FirstPage(token, Filled.EMPTY))
                : problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
    }

    @Post
    HttpResponse<?> use(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var token = new TokenText(form.text("token"));
        if (!limits.allow(callers.address(request)) || !first.works(token)) {
            return problems.answer(request, HttpStatus.NOT_FOUND, "not-found");
        }
        var person = new RegisterPerson.Wanted(
                form.text("account"), form.text("displayName"), form.text("language"), form.text("password"));
        var reasons = first.use(
                token, new FirstAccount.Wanted(form.text("code"), form.text("nameJa"), form.text("nameEn"), person));
        return reasons.isEmpty()
                ? HttpResponse.seeOther(URI.create(Entrance.SIGN_IN))
                : show(request, HttpStatus.UNPROCESSABLE_ENTITY, new FirstPage(form.text("token"), form.back(reasons)));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, FirstPage view) {
        return pages.show(request, status, Room.DESK, "identity/first", view, "first.title")
                .header("Referrer-Policy", "no-referrer");
    }
}
