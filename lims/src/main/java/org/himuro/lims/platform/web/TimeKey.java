package org.himuro.lims.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list by time ended: the last row's time, and its id, without which rows of one and the same instant would be
 * left out or come twice. Newest first; of one instant the greater id first.
 */
public record TimeKey(Instant at, UUID id) {
    /** Before every row: the first page. */
    public static final TimeKey START = new TimeKey(Instant.parse("9999-12-31T23:59:59.999999Z"), new UUID(-1, -1));

    public Cursor cursor() {
        return Cursor.at(at.toString(), id.toString());
    }

    /** Empty where the text is no cursor of a list by time. */
    public static Optional<TimeKey> read(String text) {
        return Cursor.read(text, 2).flatMap(cursor -> {
            try {
                var at = Instant.parse(cursor.keys().getFirst());
                return at.isBefore(Instant.EPOCH) || at.isAfter(START.at())
                        ? Optional.empty()
                        : Optional.of(
                                new TimeKey(at, UUID.fromString(cursor.keys().getLast())));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }
}
