package org.himuro.lims.identity.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a session ends by itself.
 *
 * @param idle without any request
 * @param absolute since sign-in, however busy
 */
public record SessionTimes(Duration idle, Duration absolute) {
    /** A desk: half an hour away, one working day at most. */
    public static final SessionTimes DESK = new SessionTimes(Duration.ofMinutes(30), Duration.ofHours(12));
    /** A shared bench locks itself soon; badge and PIN open it again within seconds. */
    public static final SessionTimes BENCH = new SessionTimes(Duration.ofMinutes(5), Duration.ofHours(12));
    /** Between password and second factor. */
    public static final SessionTimes HALF = new SessionTimes(Duration.ofMinutes(10), Duration.ofMinutes(15));

    public enum End {
        IDLE,
        ABSOLUTE
    }

    /** Why the session is over at this time; empty where it lives. */
    public Optional<End> ended(Instant createdAt, Instant seenAt, Instant now) {
        if (!now.isBefore(createdAt.plus(absolute))) {
            return Optional.of(End.ABSOLUTE);
        }
        return now.isBefore(seenAt.plus(idle)) ? Optional.empty() : Optional.of(End.IDLE);
    }
}
