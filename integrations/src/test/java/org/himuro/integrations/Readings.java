package org.himuro.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Shorthand of the tests. */
public final class Readings {

    private Readings() {}

    public static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    public static <T> T read(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> read -> read.value();
            case Reading.Refused<T> refused -> throw new AssertionError("refused: " + refused.findings());
        };
    }

    public static boolean refused(Reading<?> reading) {
        return reading instanceof Reading.Refused<?>;
    }

    /** "line code" of each finding. */
    public static List<String> codes(Reading<?> reading) {
        return reading.findings().stream()
                .map(f -> f.line() + " " + f.code().code())
                .toList();
    }
}
