package org.himuro.lims.shipping.adapter.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.platform.web.TypedTime;

/** Day and time as who opens a link types them: the fields {@code date} and {@code time}, in the zone of a site. */
@Singleton
final class LinkTime {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    /** By so much a phone's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final InstantSource clock;

    LinkTime(InstantSource clock) {
        this.clock = clock;
    }

    /** Empty where it is no time, or yet to come. */
    Optional<Instant> said(Fields fields, ZoneId zone) {
        return TypedTime.read(fields.text("date"), fields.text("time"), zone)
                .filter(at -> !at.isAfter(clock.instant().plus(AHEAD)));
    }

    /** What stands in the form: what was typed, with the present where no time was. */
    Map<String, String> shown(Map<String, String> typed, ZoneId zone) {
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var shown = new HashMap<>(typed);
        shown.putIfAbsent("date", now.toLocalDate().toString());
        shown.putIfAbsent("time", now.format(MINUTE));
        return shown;
    }
}
