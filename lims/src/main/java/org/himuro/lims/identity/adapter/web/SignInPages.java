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
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.EndSession;
import org.himuro.lims.identity.application.IdentitySettings;
import org.himuro.lims.identity.application.OpenSession.Opened;
import org.himuro.lims.identity.application.SignIn;
import org.himuro.lims.identity.application.page.SignInPage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;

/** Account and password, and the way out. */
@Hidden
@Controller
@Anyone
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInPages {
    private final SignIn signIn;
    private final EndSession ends;
    private final Callers callers;
    private final SignInLimits limits;
    private final ThisMachine machine;
    private final IdentitySettings settings;
    private final Pages pages;
    private final Problems problems;

    SignInPages(
            SignIn signIn,
            EndSession ends,
            Callers callers,
            SignInLimits limits,
            ThisMachine machine,
            IdentitySettings settings,
            Pages pages,
            Problems problems) {
        this.signIn = signIn;
        this.ends = ends;
        this.callers = callers;
        this.limits = limits;
        this.machine = machine;
        this.settings = settings;
        this.pages = pages;
        this.problems = problems;
    }

    @Get("/sign-in")
    HttpResponse<?> page(HttpRequest<?> request) {
        var next = Entrance.within(request.getParameters().getFirst("next"));
        var caller = callers.of(request);
        if (caller.isPresent()) {
            return HttpResponse.seeOther(URI.create(onward(caller.get(), next)));
        }
        return show(request, HttpStatus.OK, page(request, next, "", false, Optional.empty()));
    }

    @Post("/sign-in")
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var address = callers.address(request);
        if (!limits.allow(address)) {
            return problems.answer(request, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        }
        var next = Entrance.within(Optional.of(form.text("next")));
        var account = form.text("account");
        return switch (signIn.signIn(account, form.text("password"), address)) {
            case SignIn.Result.In(var opened) -> in(request, opened, next);
            case SignIn.Result.Wrong() ->
                show(request, HttpStatus.UNPROCESSABLE_ENTITY, page(request, next, account, true, Optional.empty()));
            case SignIn.Result.Closed(var until) ->
                show(request, HttpStatus.TOO_MANY_REQUESTS, page(request, next, account, false, Optional.of(until)));
        };
    }

    @Post("/sign-out")
    HttpResponse<?> signOut(HttpRequest<?> request) {
        callers.of(request).flatMap(Caller::session).ifPresent(ends::signOut);
        return Cookies.SESSION.clear(request, HttpResponse.seeOther(URI.create(Entrance.SIGN_IN)));
    }

    private SignInPage page(
            HttpRequest<?> request, String next, String account, boolean wrong, Optional<java.time.Instant> until) {
        return new SignInPage(next, account, wrong, until, settings.demo(), machine.bench(request));
    }

    private HttpResponse<?> show(HttpRequest<?> request, HttpStatus status, SignInPage view) {
        return pages.show(request, status, Room.DESK, "identity/sign-in", view, "sign-in.title");
    }

    private static String onward(Caller caller, String next) {
        return caller.viewer().isPresent()
                ? next
                : caller.session().map(Entrance::step).orElse(next);
    }

    static HttpResponse<?> in(HttpRequest<?> request, Opened opened, String next) {
        var session = opened.session();
        var full = session.stage() == org.himuro.lims.identity.application.Sessions.Stage.FULL;
        var to = full && session.site().isPresent() ? next : Entrance.withNext(Entrance.step(session), next);
        return Cookies.SESSION.set(
                request, HttpResponse.seeOther(URI.create(to)), opened.token().text());
    }
}
