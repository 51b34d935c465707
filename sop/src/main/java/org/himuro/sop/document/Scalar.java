package org.himuro.sop.document;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A single value of a document; what cannot be read becomes a fault of its node, and a harmless stand-in is returned. */
public final class Scalar {
    private static final int DIGITS = 30;
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private final DocumentNode node;
    private final Optional<String> value;

    Scalar(DocumentNode node, Optional<String> value) {
        this.node = node;
        this.value = value;
    }

    /** Words; fault {@code missing} if blank. */
    public String text() {
        if (value.isPresent() && value.get().isBlank()) {
            node.fault("missing", "some text");
        }
        return value.map(String::strip).orElse("");
    }

    /** Lower-case words with digits and hyphens, as ids are; fault {@code not-allowed}. */
    public String id() {
        if (value.isPresent() && !value.get().matches("[a-z][a-z0-9-]{0,63}")) {
            node.fault("not-allowed", "lower-case letters, digits and hyphens, at most 64");
        }
        return value.orElse("");
    }

    /** An integer of at least {@code min}; faults {@code not-an-integer}, {@code not-allowed}. */
    public int integer(int min) {
        if (value.isEmpty()) {
            return min;
        }
        try {
            var number = Integer.parseInt(value.get());
            if (number < min) {
                node.fault("not-allowed", "at least " + min);
            }
            return number;
        } catch (NumberFormatException _) {
            node.fault("not-an-integer", "an integer");
            return min;
        }
    }

    /** A decimal number, exactly as written; fault {@code not-a-number}. */
    public BigDecimal decimal() {
        if (value.isEmpty()) {
            return BigDecimal.ZERO;
        }
        try {
            var number = new BigDecimal(value.get());
            if (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS) {
                return number;
            }
            node.fault("not-allowed", "at most " + DIGITS + " digits");
            return BigDecimal.ZERO;
        } catch (NumberFormatException _) {
            node.fault("not-a-number", "a decimal number");
            return BigDecimal.ZERO;
        }
    }

    /** An ISO-8601 duration above zero in whole milliseconds, such as {@code PT30M}; faults {@code not-a-duration}, {@code not-allowed}. */
    public Duration duration() {
        if (value.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            var duration = Duration.parse(value.get());
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0 && duration.getNano() % 1_000_000 == 0) {
                return duration;
            }
            node.fault("not-allowed", "whole milliseconds, above zero, at most " + LONGEST);
            return Duration.ZERO;
        } catch (DateTimeParseException _) {
            node.fault("not-a-duration", "an ISO-8601 duration such as PT30M");
            return Duration.ZERO;
        }
    }

    /** An ISO-8601 date; fault {@code not-a-date}. */
    public LocalDate date() {
        if (value.isEmpty()) {
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(value.get());
        } catch (DateTimeParseException _) {
            node.fault("not-a-date", "a date such as 2026-04-01");
            return LocalDate.EPOCH;
        }
    }

    /** {@code true} or {@code false}; fault {@code not-allowed}. */
    public boolean flag() {
        if (value.isPresent() && !value.get().matches("true|false")) {
            node.fault("not-allowed", "true or false");
        }
        return value.map("true"::equals).orElse(false);
    }

    /** One of an enum's names in lower case with hyphens; fault {@code not-allowed}. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        var constants = type.getEnumConstants();
        for (var constant : constants) {
            if (value.isPresent() && word(constant).equals(value.get())) {
                return constant;
            }
        }
        if (value.isPresent()) {
            node.fault(
                    "not-allowed",
                    "one of " + Arrays.stream(constants).map(Scalar::word).collect(Collectors.joining(", ")));
        }
        return constants[0];
    }

    /** Tells the fault {@code not-allowed} and hands back the stand-in, for words this class does not know. */
    public <T> T notAllowed(String expected, T standIn) {
        node.fault("not-allowed", expected);
        return standIn;
    }

    /** How an enum's constant is written in documents: {@code LATE_FREEZING} is {@code late-freezing}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
