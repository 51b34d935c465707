package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/**
 * No address of ours is longer. What is longer is answered here; the server itself would close the connection in the middle
 * of the request, and only does so beyond {@code micronaut.server.netty.max-initial-line-length}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AddressLength {
    /** In characters as they are sent. */
    static final int MOST = 4096;

    private final Problems problems;

    AddressLength(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        return request.getUri().toString().length() > MOST
                ? problems.answer(request, HttpStatus.REQUEST_URI_TOO_LONG, "address-too-long")
                : null;
    }
}
