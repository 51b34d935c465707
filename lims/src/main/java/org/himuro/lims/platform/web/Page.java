package org.himuro.lims.platform.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, read by key and not by number: it stays right while rows are added (X1).
 *
 * @param items at most as many as asked for
 * @param next cursor of the following page, empty at the end
 */
@Serdeable
public record Page<T>(List<T> items, Optional<String> next) {
    /** Largest number of rows one request may ask for. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** From rows read with {@code limit + 1}: the surplus row only tells that there is more. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> key) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        var shown = read.subList(0, limit);
        return new Page<>(shown, Optional.of(key.apply(shown.getLast()).written()));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
