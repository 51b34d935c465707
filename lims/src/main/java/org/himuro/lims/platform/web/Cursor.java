package org.himuro.lims.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended: the sort keys of its last row, opaque to the caller.
 *
 * @param keys the values of the ordering columns, the unique one last
 */
public record Cursor(List<String> keys) {
    private static final String BETWEEN = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor at(String... keys) {
        return new Cursor(List.of(keys));
    }

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the text was not written by us with this number of keys. */
    public static Optional<Cursor> read(String text, int keys) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            return parts.length == keys ? Optional.of(new Cursor(List.of(parts))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
