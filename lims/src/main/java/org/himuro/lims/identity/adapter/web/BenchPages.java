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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.identity.Anyone;
import org.himuro.lims.identity.Devices.Device;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.SignIn.Result;
import org.himuro.lims.identity.application.SignInAtBench;
import org.himuro.lims.identity.application.page.BenchPage;
import org.himuro.lims.platform.web.Pages;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Room;

/** Badge and PIN at a shared bench. Without a registered machine there is nothing to sign in to here. */
@Hidden
@Controller("/bench/sign-in")
@Anyone
@Produces(MediaType.ALL)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class BenchPages {
    private final SignInAtBench signIn;
    private final ThisMachine machine;
    private final Callers callers;
    private final SignInLimits limits;
    private final Pages pages;
    private final Problems problems;

    BenchPages(
            SignInAtBench signIn,
            ThisMachine machine,
            Callers callers,
            SignInLimits limits,
            Pages pages,
            Problems problems) {
        this.signIn = signIn;
        this.machine = machine;
        this.callers = callers;
        this.limits = limits;
        this.pages = pages;
        this.problems = problems;
    }

    @Get
    HttpResponse<?> page(HttpRequest<?> request) {
        var next = next(request.getParameters().getFirst("next"));
        return show(request, HttpStatus.OK, next, false, Optional.empty());
    }

    @Post
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, Object> body) {
        var form = new Form(body);
        var device = machine.of(request);
        var address = callers.address(request);
        if (device.isEmpty()) {
            return problems.answer(request, HttpStatus.FORBIDDEN, "not-allowed");
        }
        if (!limits.allow(address)) {
            return problems.answer(request, HttpStatus.TOO_MANY_REQUESTS, "too-many");
        }
        var next = next(Optional.of(form.text("next")));
        var before = callers.of(request).flatMap(Caller::session);
        return switch (signIn.signIn(device.get(), form.text("badge"), form.text("pin"), before, address)) {
            case Result.In(var opened) -> SignInPages.in(request, opened, next);
            case Result.Wrong() -> show(request, HttpStatus.UNPROCESSABLE_ENTITY, next, true, Optional.empty());
            case Result.Closed(var until) ->
                show(request, HttpStatus.TOO_MANY_REQUESTS, next, false, Optional.of(until));
        };
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, HttpStatus status, String next, boolean wrong, Optional<Instant> until) {
        var view = new BenchPage(machine.of(request).map(Device::code), next, wrong, until);
        return pages.show(request, status, Room.BENCH, "identity/bench", view, "bench-sign-in.title");
    }

    private static String next(Optional<String> asked) {
        var next = Entrance.within(asked);
        return next.equals("/") ? "/bench" : next;
    }
}
