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
import java.util.function.Function;
import java.util.regex.Pattern;

/** Whether a changing request carries our own page's token: in the header {@code X-CSRF-Token}, or as the form's field. */
@Singleton
final class FormGuard {
    private static final String FIELD = "csrf=";
    private static final Pattern FIRST_PART = Pattern.compile(
            "--[^\\r\\n]{1,200}\\r\\nContent-Disposition: form-data; name=\"csrf\"\\r\\n\\r\\n([^\\r\\n]{0,500})\\r\\n",
            Pattern.CASE_INSENSITIVE);
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
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return Optional.empty();
        }
        return request.getContentType()
                .flatMap(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        ? field(server, FormGuard::inPairs)
                        : type.matches(MediaType.MULTIPART_FORM_DATA_TYPE)
                                ? field(server, FormGuard::inFirstPart)
                                : Optional.empty());
    }

    private static Optional<String> inPairs(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith(FIELD))
                .map(pair -> URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** A form with files has the token as its first field, so that no file is searched for it. */
    private static Optional<String> inFirstPart(String body) {
        var found = FIRST_PART.matcher(body);
        return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<String> field(ServerHttpRequest<?> request, Function<String, Optional<String>> search) {
        try (var copy = request.byteBody().split(SplitBackpressureMode.FASTEST)) {
            var body = copy.buffer().get();
            try (body) {
                return search.apply(body.toString(StandardCharsets.UTF_8));
            }
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
