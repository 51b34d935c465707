package org.himuro.lims.platform.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A date and a time as a person types them from paper, in the site's zone. */
public final class TypedTime {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?");

    private TypedTime() {}

    /**
     * Reads {@code 2026-11-21}, {@code 2026/11/21} or {@code 20261121}, and {@code 9:15}, {@code 0915} or {@code 09:15:30};
     * full-width digits too.
     *
     * @return empty where it is no date or no time
     */
    public static Optional<Instant> read(String date, String time, ZoneId zone) {
        var day = DATE.matcher(plain(date));
        var hour = TIME.matcher(plain(time));
        if (!day.matches() || !hour.matches()) {
            return Optional.empty();
        }
        try {
            var on = LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)));
            var seconds = hour.group(3) == null ? 0 : number(hour.group(3));
            var at = LocalTime.of(number(hour.group(1)), number(hour.group(2)), seconds);
            return Optional.of(on.atTime(at).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
