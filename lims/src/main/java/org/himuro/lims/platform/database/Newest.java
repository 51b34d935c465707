package org.himuro.lims.platform.database;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The end of a statement that reads a list by time, page by page: what comes after a row, newest first. An index on the time
 * serves it, for its entries end in the id.
 *
 * @param time the column of the time
 * @param id the column of the id
 */
public record Newest(String time, String id) {
    /** For a statement that has a condition already; its values come after that one's: {@link #values}. */
    public String sql() {
        return " and %1$s <= ? and (%1$s < ? or %2$s < ?) order by %1$s desc, %2$s desc limit ?".formatted(time, id);
    }

    /** The statement's own values, then where the page before ended, then how many rows. */
    public static Object[] values(List<?> own, Instant at, UUID id, int limit) {
        return Stream.concat(own.stream(), Stream.of(at, at, id, limit)).toArray();
    }
}
