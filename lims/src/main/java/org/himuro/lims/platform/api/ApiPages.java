package org.himuro.lims.platform.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.lims.platform.web.Cursor;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.TimeKey;

/**
 * Lists for machines, page by page: {@code limit} rows, {@value #ROWS} where none is said, from {@code after} on. Refused where
 * either is not understood.
 */
@Singleton
public final class ApiPages {
    private static final int ROWS = 25;

    /** The rows after a key, at most so many. */
    @FunctionalInterface
    public interface Rows<K, T> {
        List<T> after(K key, int limit);
    }

    /** The newest first. @param key of a row in the list's order */
    public <T, R> HttpResponse<?> newest(
            HttpRequest<?> request, Rows<TimeKey, T> rows, Function<T, TimeKey> key, Function<T, R> shown) {
        return list(
                request,
                TimeKey::read,
                (from, limit) -> rows.after(from.orElse(TimeKey.START), limit),
                row -> key.apply(row).cursor(),
                shown);
    }

    /**
     * @param read the key in {@code after}; empty where it is none
     * @param cursor of a row
     * @param shown a row as it is answered
     */
    public <K, T, R> HttpResponse<?> list(
            HttpRequest<?> request,
            Function<String, Optional<K>> read,
            Rows<Optional<K>, T> rows,
            Function<T, Cursor> cursor,
            Function<T, R> shown) {
        var asked = Fields.query(request);
        var from = asked.read("after", "next", read);
        int size = asked.count("limit", 1, Page.MOST).orElse(ROWS);
        asked.check();
        return HttpResponse.ok(Page.of(rows.after(from, size + 1), size, cursor).map(shown));
    }
}
