package org.himuro.lims.platform.web;

import java.util.List;
import java.util.Locale;

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

    /** The word of an enum's value: {@code verdict.direct} of {@code Verdict.DIRECT}. */
    public static Phrase name(Enum<?> value) {
        return of(value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + hyphenated(value.name()));
    }

    /** A constant as keys have it: {@code by-hand} of {@code BY_HAND}. */
    public static String hyphenated(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Phrase of(String key, Object... args) {
        return new Phrase(key, List.of(args));
    }
}
