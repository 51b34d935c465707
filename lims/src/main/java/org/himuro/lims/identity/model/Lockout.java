package org.himuro.lims.identity.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long nobody may try again after failures. The free failures cost nothing; each one more doubles the wait, up to the longest.
 * A quiet time without failures forgets them.
 *
 * @param free failures before the first wait
 */
public record Lockout(int free, Duration first, Duration longest, Duration quiet) {
    /** One account: a person mistypes a few times. */
    public static final Lockout ACCOUNT =
            new Lockout(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));
    /** One address: a whole hospital may sit behind it. */
    public static final Lockout ADDRESS =
            new Lockout(30, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(15));

    /** What is remembered of one account or one address. */
    public record Count(int failures, Instant lastAt, Optional<Instant> lockedUntil) {
        public static Count none(Instant now) {
            return new Count(0, now, Optional.empty());
        }

        public boolean lockedAt(Instant now) {
            return lockedUntil.map(now::isBefore).orElse(false);
        }
    }

    /** After one more failure. */
    public Count failed(Count before, Instant now) {
        int failures = forgotten(before, now) ? 1 : before.failures() + 1;
        return new Count(failures, now, wait(failures).map(now::plus));
    }

    private boolean forgotten(Count before, Instant now) {
        var from = before.lockedUntil().filter(before.lastAt()::isBefore).orElse(before.lastAt());
        return !now.isBefore(from.plus(quiet));
    }

    private Optional<Duration> wait(int failures) {
        if (failures < free) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - free, 20);
        var wait = first.multipliedBy(1L << doublings);
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
