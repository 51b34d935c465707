package org.himuro.integrations.logger;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A logger's clock that shows the time of a place: which distance from UTC each of its times has. An hour that the place has
 * twice is told apart by the order of the readings. Asked once for each reading, in the order of the file.
 */
public final class LoggerClock {

    private final ZoneId zone;
    private Instant last = Instant.MIN;

    public LoggerClock(ZoneId zone) {
        this.zone = zone;
    }

    /** @param at a time that {@link #exists}; one that does not is taken with the distance before the change */
    public ZoneOffset offset(LocalDateTime at) {
        var known = zone.getRules().getValidOffsets(at);
        var offset = known.isEmpty() ? zone.getRules().getOffset(at) : later(at, known);
        last = at.toInstant(offset);
        return offset;
    }

    private ZoneOffset later(LocalDateTime at, List<ZoneOffset> known) {
        return at.toInstant(known.getFirst()).isAfter(last) ? known.getFirst() : known.getLast();
    }

    /** Whether clocks of that place ever show it: an hour is left out where summer time begins. */
    public boolean exists(LocalDateTime at) {
        return !zone.getRules().getValidOffsets(at).isEmpty();
    }
}
