package org.himuro.integrations.hl7;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time stamp (TS, DTM) as the sender wrote it.
 *
 * @param local local time; what is finer than the sender wrote is zero
 * @param offset offset from UTC, if the sender states one
 * @param precision the finest part the sender wrote
 */
public record MessageTime(LocalDateTime local, Optional<ZoneOffset> offset, Precision precision) {

    /** The finest part written. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        SECOND
    }

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})"
            + "(?:([0-9]{2})(?:\\.([0-9]{1,9}))?)?)?)?)?)?([+-][0-9]{4})?");
    private static final int NANO_DIGITS = 9;

    /** The time a text such as {@code 20111220103059.1234+0900} means, or nothing. */
    public static Optional<MessageTime> of(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(
                    part(match, 1, 0),
                    part(match, 2, 1),
                    part(match, 3, 1),
                    part(match, 4, 0),
                    part(match, 5, 0),
                    part(match, 6, 0),
                    nanos(match));
            return Optional.of(
                    new MessageTime(local, Optional.ofNullable(match.group(8)).map(ZoneOffset::of), precision(match)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int part(Matcher match, int group, int absent) {
        return Optional.ofNullable(match.group(group)).map(Integer::parseInt).orElse(absent);
    }

    private static int nanos(Matcher match) {
        return Optional.ofNullable(match.group(7))
                .map(digits -> Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length())))
                .orElse(0);
    }

    private static Precision precision(Matcher match) {
        int last = 1;
        for (int group = 2; group <= Precision.values().length; group++) {
            last = match.start(group) >= 0 ? group : last;
        }
        return Precision.values()[last - 1];
    }
}
