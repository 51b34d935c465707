package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;

/** Port: the token that proves that a form came from our own page, bound to the session. Implemented by identity. */
public interface CsrfTokens {
    /** The token to put into pages answered to this request. */
    String issue(HttpRequest<?> request);

    /** Whether {@code presented} (header {@code X-CSRF-Token} or form field {@code csrf}) fits this request; compared in constant time. */
    boolean accepts(HttpRequest<?> request, String presented);
}
