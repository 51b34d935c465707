package org.himuro.lims.platform.web;

import java.util.List;

/**
 * A text that is not yet in any language: a message key and its arguments. View records carry it; the template writes {@code t.of(phrase)}.
 *
 * @param key message key
 * @param args values, written in the reader's form ({@code Instant}, {@code Duration}, numbers, codes, other phrases)
 */
public record Phrase(String key, List<Object> args) {
    public Phrase {
        args = List.copyOf(args);
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }
}
