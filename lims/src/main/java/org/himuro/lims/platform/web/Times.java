package org.himuro.lims.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * How times are written at a site.
 *
 * @param now the time of the request
 * @param zone the site's zone
 * @param eras whether dates are written in Japanese eras (和暦)
 */
public record Times(Instant now, ZoneId zone, boolean eras) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter ERA =
            DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN).withChronology(JapaneseChronology.INSTANCE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);

    String date(Instant instant) {
        var there = instant.atZone(zone);
        TemporalAccessor day = eras ? JapaneseDate.from(there) : there;
        return eras ? ERA.format(day) : DATE.format(day);
    }

    String time(Instant instant) {
        return MINUTES.format(instant.atZone(zone));
    }

    String moment(Instant instant) {
        return date(instant) + " " + time(instant);
    }

    String exact(Instant instant) {
        var there = instant.atZone(zone);
        return date(instant) + " " + SECONDS.format(there) + " " + ZONE.format(there);
    }

    static String clock(Duration duration) {
        var length = duration.abs();
        var sign = duration.isNegative() ? "+" : "";
        return length.toHours() > 0
                ? "%s%d:%02d:%02d".formatted(sign, length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%s%02d:%02d".formatted(sign, length.toMinutesPart(), length.toSecondsPart());
    }
}
