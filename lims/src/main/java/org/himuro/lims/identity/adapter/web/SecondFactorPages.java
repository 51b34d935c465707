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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.SecondFactor;
import org.himuro.lims.identity.application.SecondFactor.Result;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.identity.application.Sessions.Stage;
import org.himuro.lims.identity.application.page.CodePage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Room;

/**
 * The one-time code after the password, and its setting up. Open to anyone by the filter, because nobody here is fully signed in;
 * each method asks for the session's stage itself.
 */
@Hidden
@Controller("/second-factor")
@Anyone
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SecondFactorPages {
    private final SecondFactor factor;
    private final Callers callers;
    private final SignInLimits limits;
    private final Pages pages;

    SecondFactorPages(SecondFactor factor, Callers callers, SignInLimits limits, Pages pages) {
        this.factor = factor;
        this.callers = callers;
        this.limits = limits;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        var next = Entrance.within(request.getParameters().getFirst("next"));
        return at(request, Stage.SECOND_FACTOR)
                .<HttpResponse<?>>map(_ -> code(request, HttpStatus.OK, next, false, Optional.empty()))
                .orElseGet(SecondFactorPages::back);
    }

    @Post
    HttpResponse<?> verify(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var next = Entrance.within(Optional.of(form.text("next")));
        var half = at(request, Stage.SECOND_FACTOR);
        if (half.isEmpty() || !limits.allow(callers.address(request))) {
            return back();
        }
        return switch (factor.verify(half.get(), form.text("code"), callers.address(request))) {
            case Result.In(var opened) -> SignInPages.in(request, opened, next);
            case Result.Wrong() -> code(request, HttpStatus.UNPROCESSABLE_ENTITY, next, true, Optional.empty());
            case Result.Closed(var until) ->
                code(request, HttpStatus.TOO_MANY_REQUESTS, next, false, Optional.of(until));
        };
    }

    @Get("/set-up")
    HttpResponse<?> setUpPage(HttpRequest<?> request) {
        var next = Entrance.within(request.getParameters().getFirst("next"));
        return settingUp(request)
                .<HttpResponse<?>>map(session -> setUp(request, HttpStatus.OK, session, next, false, Optional.empty()))
                .orElseGet(SecondFactorPages::back);
    }

    @Post("/set-up")
    HttpResponse<?> setUp(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var next = Entrance.within(Optional.of(form.text("next")));
        var session = settingUp(request);
        if (session.isEmpty() || !limits.allow(callers.address(request))) {
            return back();
        }
        return switch (factor.enrol(session.get(), form.text("code"), callers.address(request))) {
            case Result.In(var opened) -> SignInPages.in(request, opened, next);
            case Result.Wrong() ->
                setUp(request, HttpStatus.UNPROCESSABLE_ENTITY, session.get(), next, true, Optional.empty());
            case Result.Closed(var until) ->
                setUp(request, HttpStatus.TOO_MANY_REQUESTS, session.get(), next, false, Optional.of(until));
        };
    }

    private Optional<Session> at(HttpRequest<?> request, Stage stage) {
        return callers.of(request).flatMap(Caller::session).filter(s -> s.stage() == stage);
    }

    /** Whoever has to set one up, and whoever is signed in and has none. */
    private Optional<Session> settingUp(HttpRequest<?> request) {
        return callers.of(request)
                .filter(caller -> caller.person().totpSecret().isEmpty())
                .flatMap(Caller::session)
                .filter(s -> s.stage() != Stage.SECOND_FACTOR);
    }

    private HttpResponse<?> code(
            HttpRequest<?> request, HttpStatus status, String next, boolean wrong, Optional<Instant> until) {
        var view = new CodePage(next, wrong, until, Optional.empty(), Optional.empty());
        return pages.show(request, status, Room.DESK, "identity/second-factor", view, "second-factor.title");
    }

    private HttpResponse<?> setUp(
            HttpRequest<?> request,
            HttpStatus status,
            Session session,
            String next,
            boolean wrong,
            Optional<Instant> until) {
        var shown = Authenticator.of(
                callers.of(request).map(c -> c.person().account()).orElse(""), factor.pending(session.person()));
        var view = new CodePage(next, wrong, until, Optional.of(shown.picture()), Optional.of(shown.secret()));
        return pages.show(request, status, Room.DESK, "identity/set-up", view, "set-up.title");
    }

    private static HttpResponse<?> back() {
        return HttpResponse.seeOther(URI.create(Entrance.SIGN_IN));
    }
}
