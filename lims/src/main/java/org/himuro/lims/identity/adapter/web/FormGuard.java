package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Whether a changing request carries our own page's token: in the header {@code X-CSRF-Token}, or as the form's field. */
@Singleton
final class FormGuard {
    private static final String FIELD = "csrf=";
    private final FormTokens tokens;

    FormGuard(FormTokens tokens) {
        this.tokens = tokens;
    }

    boolean ours(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("X-CSRF-Token")
                .or(() -> field(request))
                .filter(presented -> tokens.accepts(request, presented))
                .isPresent();
    }

    private static Optional<String> field(HttpRequest<?> request) {
        var form = request.getContentType()
                .filter(type -> type.matchesExtension(MediaType.APPLICATION_FORM_URLENCODED_TYPE.getExtension()))
                .isPresent();
        return form && request instanceof ServerHttpRequest<?> server ? field(server) : Optional.empty();
    }

    private static Optional<String> field(ServerHttpRequest<?> request) {
        try (var copy = request.byteBody().split(SplitBackpressureMode.FASTEST)) {
            var body = copy.buffer().get();
            try (body) {
                return Arrays.stream(body.toString(StandardCharsets.UTF_8).split("&"))
                        .filter(pair -> pair.startsWith(FIELD))
                        .map(pair -> URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8))
                        .findFirst();
            }
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
