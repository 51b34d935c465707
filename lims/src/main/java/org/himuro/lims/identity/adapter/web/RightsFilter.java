package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.identity.Right;
import org.himuro.lims.identity.SecurityEvent.Stopped;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.NoteRefusal;
import org.himuro.lims.identity.application.NoteStopped;
import org.himuro.lims.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/** The one door: every route says which right it needs, and without one it is closed. */
@Requires(notEnv = "preview")
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class RightsFilter implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private final Callers callers;
    private final FormGuard forms;
    private final NoteRefusal refusals;
    private final NoteStopped stopped;
    private final Problems problems;
    private final Entrance entrance;

    RightsFilter(
            Callers callers,
            FormGuard forms,
            NoteRefusal refusals,
            NoteStopped stopped,
            Problems problems,
            Entrance entrance) {
        this.callers = callers;
        this.forms = forms;
        this.refusals = refusals;
        this.stopped = stopped;
        this.problems = problems;
        this.entrance = entrance;
    }

    @Override
    public int getOrder() {
        return 100;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        var route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (!(route instanceof UriRouteMatch<?, ?> match)) {
            return null;
        }
        var rights = RouteRights.of(
                match.getAnnotationMetadata(),
                match.getRouteInfo().getUriMatchTemplate().toPathString());
        var refused = switch (rights) {
            case RouteRights.Open _ -> Optional.<HttpResponse<?>>empty();
            case RouteRights.Asks(var right) ->
                callers.of(request)
                        .map(caller -> refused(request, caller, right))
                        .orElseGet(() -> Optional.of(entrance.signIn(request)));
            case RouteRights.Closed _ ->
                Optional.<HttpResponse<?>>of(problems.answer(request, HttpStatus.FORBIDDEN, "not-allowed"));
        };
        return refused.or(() -> forged(request)).orElse(null);
    }

    private Optional<HttpResponse<?>> refused(HttpRequest<?> request, Caller caller, Right right) {
        var viewer = caller.viewer();
        if (viewer.isEmpty()) {
            return Optional.of(entrance.goOn(request, caller));
        }
        if (!viewer.get().may(right)) {
            refusals.note(viewer.get(), right);
            return Optional.of(problems.answer(request, HttpStatus.FORBIDDEN, "not-allowed"));
        }
        return Optional.empty();
    }

    private Optional<HttpResponse<?>> forged(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod()) || Callers.machine(request) || forms.ours(request)) {
            return Optional.empty();
        }
        stopped.note(Stopped.FORGED, callers.address(request));
        return Optional.of(problems.answer(request, HttpStatus.FORBIDDEN, "csrf"));
    }

    @ResponseFilter
    void cookie(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(FormTokens.FRESH, String.class)
                .ifPresent(fresh -> Cookies.FORM.set(request, response, fresh));
    }
}
