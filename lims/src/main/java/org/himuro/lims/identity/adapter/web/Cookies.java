package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * Our cookies: for scripts invisible, for other sites absent, and on TLS bound to this very host ({@code __Host-}). Plain HTTP
 * exists on loopback only.
 */
enum Cookies {
    /** Ends with the browser, or earlier in the session's row. */
    SESSION("himuro-session", Duration.ZERO),
    /** Which registered device this machine is. */
    DEVICE("himuro-device", Duration.ofDays(400)),
    /** Ties a form to the browser before there is a session. */
    FORM("himuro-form", Duration.ZERO);

    private final String plain;
    private final Duration kept;

    Cookies(String plain, Duration kept) {
        this.plain = plain;
        this.kept = kept;
    }

    Optional<String> in(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(name(request))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{20,60}"));
    }

    <T> MutableHttpResponse<T> set(HttpRequest<?> request, MutableHttpResponse<T> response, String value) {
        var cookie = base(request, value);
        return response.cookie(kept.isZero() ? cookie : cookie.maxAge(kept));
    }

    <T> MutableHttpResponse<T> clear(HttpRequest<?> request, MutableHttpResponse<T> response) {
        return response.cookie(base(request, "").maxAge(0));
    }

    private Cookie base(HttpRequest<?> request, String value) {
        return Cookie.of(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Lax);
    }

    private String name(HttpRequest<?> request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }
}
