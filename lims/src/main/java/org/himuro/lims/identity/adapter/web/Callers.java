package org.himuro.lims.identity.adapter.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.himuro.lims.identity.application.Arrive;
import org.himuro.lims.identity.application.Arrive.Caller;
import org.himuro.lims.identity.application.Generation;
import org.himuro.lims.identity.application.TokenText;

/** Who makes a request. Kept in the process for two seconds, so that most requests cost no query. */
@Singleton
final class Callers {
    private static final String KEPT = Callers.class.getName();
    private static final String BEARER = "Bearer ";

    private record Key(boolean machine, String hash, long generation) {}

    private final LoadingCache<Key, Optional<Caller>> known;
    private final Generation generation;
    private final HttpClientAddressResolver addresses;

    Callers(Arrive arrive, Generation generation, HttpClientAddressResolver addresses) {
        this.generation = generation;
        this.addresses = addresses;
        this.known = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(key -> key.machine() ? arrive.byToken(key.hash()) : arrive.bySession(key.hash()));
    }

    Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(KEPT, Found.class)
                .orElseGet(() -> {
                    var found = new Found(find(request));
                    request.setAttribute(KEPT, found);
                    return found;
                })
                .caller();
    }

    /** By a token in the header, not by a cookie: no page of another site can make such a request. */
    static boolean machine(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("Authorization")
                .filter(h -> h.startsWith(BEARER))
                .isPresent();
    }

    /** The network address, through a proxy where one is configured. */
    String address(HttpRequest<?> request) {
        return Objects.requireNonNullElse(addresses.resolve(request), "unknown");
    }

    private Optional<Caller> find(HttpRequest<?> request) {
        if (machine(request)) {
            return request.getHeaders()
                    .findFirst("Authorization")
                    .map(header -> header.substring(BEARER.length()).strip())
                    .filter(token -> !token.isEmpty() && token.length() < 100)
                    .flatMap(token -> find(true, token));
        }
        return Cookies.SESSION.in(request).flatMap(token -> find(false, token));
    }

    private Optional<Caller> find(boolean machine, String token) {
        var found = known.get(new Key(machine, new TokenText(token).hash(), generation.number()));
        return found == null ? Optional.empty() : found;
    }

    private record Found(Optional<Caller> caller) {}
}
