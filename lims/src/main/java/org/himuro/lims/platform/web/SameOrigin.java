package org.himuro.lims.platform.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.net.URI;
import java.util.Set;

/**
 * Refuses every changing request that another site's page caused, before any handler runs: by {@code Sec-Fetch-Site} where the browser
 * tells, else by {@code Origin}. A caller that sends neither is no browser and holds no cookie of ours. The session-bound token
 * ({@link CsrfTokens}) is the second lock.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SameOrigin {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private final Problems problems;

    SameOrigin(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        return SAFE.contains(request.getMethod()) || ours(request)
                ? null
                : problems.answer(request, HttpStatus.FORBIDDEN, "other-origin");
    }

    private static boolean ours(HttpRequest<?> request) {
        var headers = request.getHeaders();
        var site = headers.findFirst("Sec-Fetch-Site");
        if (site.isPresent()) {
            return site.get().equals("same-origin") || site.get().equals("none");
        }
        var host = headers.findFirst("Host").orElse("");
        return headers.findFirst("Origin")
                .map(origin -> host.equals(authority(origin)))
                .orElse(true);
    }

    private static String authority(String origin) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
