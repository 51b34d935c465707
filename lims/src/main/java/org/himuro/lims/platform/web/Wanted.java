package org.himuro.lims.platform.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** What kind of answer a caller wants. */
public final class Wanted {
    private Wanted() {}

    /** The API and scripts get JSON; a browser that accepts HTML gets a page. */
    public static boolean json(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/")
                || (!accepts(request, MediaType.TEXT_HTML_TYPE) && accepts(request, MediaType.APPLICATION_JSON_TYPE));
    }

    /** htmx asks for a piece of a page; a history restore wants the whole page again. */
    public static boolean fragment(HttpRequest<?> request) {
        return request.getHeaders().contains("HX-Request")
                && !request.getHeaders().contains("HX-History-Restore-Request");
    }

    private static boolean accepts(HttpRequest<?> request, MediaType type) {
        return request.accept().stream().anyMatch(accepted -> accepted.getName().equals(type.getName()));
    }
}
