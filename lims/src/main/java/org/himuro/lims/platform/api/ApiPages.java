package org.himuro.lims.platform.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.himuro.lims.platform.web.Page;
import org.himuro.lims.platform.web.Problems;
import org.himuro.lims.platform.web.TimeKey;

/** Lists by time for machines, page by page; 400 where the cursor is not one of ours. */
@Singleton
public final class ApiPages {
    private static final int ROWS = 25;

    private final Problems problems;

    ApiPages(Problems problems) {
        this.problems = problems;
    }

    /** The rows after a key, at most so many. */
    @FunctionalInterface
    public interface Rows<T> {
        List<T> after(TimeKey key, int limit);
    }

    /**
     * @param limit asked number of rows; {@value ROWS} where none is said
     * @param key of a row in the list's order
     * @param shown a row as it is answered
     */
    public <T, R> HttpResponse<?> newest(
            HttpRequest<?> request,
            Optional<String> after,
            Optional<Integer> limit,
            Rows<T> rows,
            Function<T, TimeKey> key,
            Function<T, R> shown) {
        var from = after.isEmpty() ? Optional.of(TimeKey.START) : after.flatMap(TimeKey::read);
        if (from.isEmpty()) {
            return problems.answer(request, HttpStatus.BAD_REQUEST, "cursor-unknown");
        }
        var size = Page.limit(limit.orElse(ROWS));
        var page = Page.of(
                rows.after(from.get(), size + 1), size, row -> key.apply(row).cursor());
        return HttpResponse.ok(page.map(shown));
    }
}
