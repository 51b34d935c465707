package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.Sessions.Session;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.Wanted;

/** Where somebody is sent who is not (fully) signed in yet, and where they go on afterwards. */
@Singleton
final class Entrance {
    static final String SIGN_IN = "/sign-in";
    static final String SECOND_FACTOR = "/second-factor";
    static final String SET_UP = "/second-factor/set-up";
    static final String CHOOSE_SITE = "/choose-site";
    private final Problems problems;

    Entrance(Problems problems) {
        this.problems = problems;
    }

    HttpResponse<?> signIn(HttpRequest<?> request) {
        return send(request, SIGN_IN);
    }

    /** To the step of sign-in that is still missing. */
    HttpResponse<?> goOn(HttpRequest<?> request, Caller caller) {
        return caller.session()
                .<HttpResponse<?>>map(session -> send(request, step(session)))
                .orElseGet(() -> problems.answer(request, HttpStatus.FORBIDDEN, "not-allowed"));
    }

    static String step(Session session) {
        return switch (session.stage()) {
            case SECOND_FACTOR -> SECOND_FACTOR;
            case ENROL -> SET_UP;
            case FULL -> CHOOSE_SITE;
        };
    }

    /** Browsers are sent on, scripts of our pages too, machines are told. */
    private HttpResponse<?> send(HttpRequest<?> request, String where) {
        var to = where + next(request);
        if (request.getHeaders().contains("HX-Request")) {
            return problems.answer(request, HttpStatus.UNAUTHORIZED, "sign-in-needed")
                    .header("HX-Redirect", to);
        }
        if (Wanted.json(request) || request.getMethod() != HttpMethod.GET) {
            return problems.answer(request, HttpStatus.UNAUTHORIZED, "sign-in-needed");
        }
        return HttpResponse.seeOther(URI.create(to)).header("Cache-Control", "no-store");
    }

    private static String next(HttpRequest<?> request) {
        var path = request.getUri().toString();
        return request.getMethod() == HttpMethod.GET && path.length() > 1 && path.length() < 500
                ? "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
                : "";
    }

    static String withNext(String where, String next) {
        return next.equals("/") ? where : where + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /** A path of our own and nothing else: never a way to another site. */
    static String within(Optional<String> next) {
        return next.filter(path -> path.matches("/([^/\\\\].*)?"))
                .filter(path -> path.chars().allMatch(c -> c > 0x20 && c < 0x7f))
                .filter(path -> !path.startsWith(SIGN_IN) && !path.startsWith(SECOND_FACTOR))
                .orElse("/");
    }
}
