package org.himuro.lims.task.model;

import java.time.Duration;
import java.time.Instant;

/** When a mail is tried, tried again, and given up. */
public final class Patience {
    /** What happens within this time of the first notice goes into one mail. */
    public static final Duration GATHER = Duration.ofSeconds(30);

    /** A mail that cannot be sent for this long is given up. */
    public static final Duration LAST = Duration.ofDays(3);

    /** Longer than any server may keep us waiting: then another node may think that this one died. */
    public static final Duration CLAIM = Duration.ofMinutes(10);

    private static final int LONGEST_SHIFT = 6;

    private Patience() {}

    /** One minute, two, four, up to an hour. @param attempts so far, from 1 */
    public static Duration after(int attempts) {
        var minutes = 1L << Math.clamp(attempts - 1L, 0, LONGEST_SHIFT);
        return Duration.ofMinutes(Math.min(minutes, 60));
    }

    public static boolean over(Instant createdAt, Instant now) {
        return !createdAt.plus(LAST).isAfter(now);
    }
}
