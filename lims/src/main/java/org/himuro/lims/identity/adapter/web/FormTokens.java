package org.himuro.lims.identity.adapter.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.himuro.lims.identity.application.Keys;
import org.himuro.lims.identity.application.Keys.Use;
import org.himuro.lims.platform.web.CsrfTokens;

/**
 * The token that proves that a form came from our own page: a keyed hash of the session's cookie, or, before there is a session,
 * of a random cookie of its own. It changes with the session and needs no row.
 */
@Requires(notEnv = "preview")
@Singleton
final class FormTokens implements CsrfTokens {
    /** The form cookie that this request still has to be given. */
    static final String FRESH = FormTokens.class.getName();

    private final Keys keys;

    FormTokens(Keys keys) {
        this.keys = keys;
    }

    @Override
    public String issue(HttpRequest<?> request) {
        return token(bound(request).orElseGet(() -> fresh(request)));
    }

    @Override
    public boolean accepts(HttpRequest<?> request, String presented) {
        return bound(request)
                .map(this::token)
                .filter(right -> MessageDigest.isEqual(bytes(right), bytes(presented)))
                .isPresent();
    }

    private static Optional<String> bound(HttpRequest<?> request) {
        return Cookies.SESSION.in(request).or(() -> Cookies.FORM.in(request));
    }

    private String fresh(HttpRequest<?> request) {
        return request.getAttribute(FRESH, String.class).orElseGet(() -> {
            var made = Base64.getUrlEncoder().withoutPadding().encodeToString(keys.random(24));
            request.setAttribute(FRESH, made);
            return made;
        });
    }

    private String token(String cookie) {
        return keys.mac(Use.FORM, cookie);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
