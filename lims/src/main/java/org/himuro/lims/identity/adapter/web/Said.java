package org.himuro.lims.identity.adapter.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.net.URI;

/** After a form was done the page is loaded again and says so: a reload posts nothing twice. */
final class Said {
    private Said() {}

    static HttpResponse<?> at(String path, String what) {
        return HttpResponse.seeOther(URI.create(path + "?said=" + what));
    }

    /** The message key, or empty. */
    static String in(HttpRequest<?> request) {
        return request.getParameters()
                .getFirst("said")
                .filter(what -> what.matches("[a-z-]{1,20}"))
                .map(what -> "admin.said." + what)
                .orElse("");
    }
}
