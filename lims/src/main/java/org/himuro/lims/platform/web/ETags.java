package org.himuro.lims.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.function.Supplier;

/** Entity tags made from a row's version: a reader gets 304, a writer with an old tag is told so instead of overwriting (X1). */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** 304 without making the body where the caller has this version already. */
    public static <T> MutableHttpResponse<T> unlessKnown(HttpRequest<?> request, long version, Supplier<T> body) {
        var tag = of(version);
        var known = request.getHeaders()
                .findFirst(HttpHeaders.IF_NONE_MATCH)
                .filter(header -> header.equals("*") || header.contains(tag))
                .isPresent();
        return (known ? HttpResponse.<T>notModified() : HttpResponse.ok(body.get())).header(HttpHeaders.ETAG, tag);
    }

    /** The version that the caller edits, as {@code If-Match} says it; one of no form of ours is none that there is. */
    public static Optional<Long> edited(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst(HttpHeaders.IF_MATCH)
                .map(tag -> tag.matches("\"\\d{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1);
    }
}
