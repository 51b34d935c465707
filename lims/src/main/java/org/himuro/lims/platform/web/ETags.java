package org.himuro.lims.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
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

    /** Whether the caller edits this version; without {@code If-Match} nothing may be edited (428). */
    public static Match match(HttpRequest<?> request, long version) {
        return request.getHeaders()
                .findFirst(HttpHeaders.IF_MATCH)
                .map(header -> header.equals(of(version)) ? Match.SAME : Match.CHANGED)
                .orElse(Match.NOT_SAID);
    }

    /** What an {@code If-Match} header says about a version. */
    public enum Match {
        SAME,
        CHANGED,
        NOT_SAID
    }
}
