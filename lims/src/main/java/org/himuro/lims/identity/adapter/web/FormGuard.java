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
    private static final Pattern NAMED = Pattern.compile("(?i)form-data;[^\\r\\n]*\\bname=\"?csrf\"?[ ;]*(\\r\\n|$)");
    private static final String ENDS = "\r\n\r\n";
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
                                ? field(server, FormGuard::inParts)
                                : Optional.empty());
    }

    private static Optional<String> inPairs(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith(FIELD))
                .map(pair -> URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8))
                .findFirst();
    }

    /** Part by part, wherever in the form it stands and whatever else its headers say. */
    private static Optional<String> inParts(String body) {
        var boundary = body.lines().findFirst().orElse("");
        if (!boundary.startsWith("--") || boundary.length() < 3) {
            return Optional.empty();
        }
        int at = boundary.length();
        while (at >= 0 && at < body.length()) {
            int headers = body.indexOf(ENDS, at);
            int end = headers < 0 ? -1 : body.indexOf("\r\n" + boundary, headers + 2);
            if (end < 0) {
                return Optional.empty();
            }
            if (NAMED.matcher(body.substring(at, headers)).find()) {
                return Optional.of(body.substring(Math.min(headers + ENDS.length(), end), end));
            }
            at = end + 2 + boundary.length();
        }
        return Optional.empty();
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
