package org.himuro.lims.platform.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Until identity provides its own: nobody is signed in, and no token is ever accepted. */
@Factory
final class NoIdentity {
    @Singleton
    @Requires(missingBeans = Visitors.class)
    Visitors nobody() {
        return request -> Optional.empty();
    }

    @Singleton
    @Requires(missingBeans = StaffNames.class)
    StaffNames nameless() {
        return StaffNames.NONE;
    }

    @Singleton
    @Requires(missingBeans = CsrfTokens.class)
    CsrfTokens none() {
        return new CsrfTokens() {
            @Override
            public String issue(HttpRequest<?> request) {
                return "";
            }

            @Override
            public boolean accepts(HttpRequest<?> request, String presented) {
                return false;
            }
        };
    }
}
