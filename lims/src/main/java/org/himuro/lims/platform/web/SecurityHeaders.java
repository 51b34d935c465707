package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The headers every answer carries. No inline script or style is ever allowed, and wasm only in the worker that decodes camera pictures. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";
    private static final String STRICT = policy("'self'");
    /** A worker obeys the policy that its own file came with; its page stays strict. */
    static final String DECODER = policy("'self' 'wasm-unsafe-eval'");

    private static String policy(String scripts) {
        return "default-src 'self'; script-src " + scripts + "; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'";
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        if (!headers.contains(POLICY)) {
            headers.add(POLICY, STRICT);
        }
        headers.add("X-Content-Type-Options", "nosniff");
        headers.add("X-Frame-Options", "DENY");
        headers.add("Referrer-Policy", "same-origin");
        headers.add("Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
        headers.add("Cross-Origin-Opener-Policy", "same-origin");
        headers.add("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            headers.add("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
