package org.himuro.lims.platform.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;

/**
 * Lists by time for machines, page by page: {@code limit} rows, {@value #ROWS} where none is said, from {@code after} on. Refused
 * where either is not understood.
 */
@Singleton
public final class ApiPages {
    private static final int ROWS = 25;

    /** The rows after a key, at most so many. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> after(TimeKey key, int limit);
    }

    /**
     * @param key of a row in the list's order
     * @param shown a row as it is answered
     */
    public <T, R> HttpResponse<?> newest(
            HttpRequest<?> request, Rows<T> rows, Function<T, TimeKey> key, Function<T, R> shown) {
        var asked = Fields.query(request);
        var from = asked.read("after", "next", TimeKey::read).orElse(TimeKey.START);
        int size = asked.count("limit", 1, Page.MOST).orElse(ROWS);
        asked.check();
        var page =
                Page.of(rows.after(from, size + 1), size, row -> key.apply(row).cursor());
        return HttpResponse.ok(page.map(shown));
    }
}
