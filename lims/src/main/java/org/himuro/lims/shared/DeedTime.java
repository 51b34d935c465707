package org.himuro.lims.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a deed is said to have happened, beside when we heard of it (invariant 4): the one bound that every way in passes,
 * pages, bench, late entry and machines alike. A request with an impossible time is refused; a report with one is recorded
 * at the server's time and doubted.
 *
 * @param said by the clock of whoever did it
 * @param meant the same by the server's clock, as far as is known how that clock went
 * @param off how far {@code meant} may be off, either way; zero where it is good to the second
 * @param recorded by the server's clock
 */
public record DeedTime(Instant said, Instant meant, Duration off, Instant recorded) {
    /** How far a caller's clock may be ahead of ours. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    /** No specimen of a biobank is older. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Limits are judged by the second. */
    public static final Duration EXACT = Duration.ofSeconds(1);

    /** Taken at its word. */
    public DeedTime(Instant said, Instant recorded) {
        this(said, said, Duration.ZERO, recorded);
    }

    /** What is wrong with it; empty where it may have been so. */
    public Optional<Reason> fault() {
        if (meant.isAfter(recorded.plus(AHEAD))) {
            return Optional.of(Reason.of("TIME_AHEAD", meant, Micros.cut(recorded)));
        }
        return meant.isBefore(EARLIEST) ? Optional.of(Reason.of("TIME_TOO_EARLY", meant, EARLIEST)) : Optional.empty();
    }

    /** What the ledger keeps: never later than the recording, which stands for an impossible time. */
    public Instant believed() {
        return meant.isAfter(recorded) || fault().isPresent() ? recorded : meant;
    }

    /** Whether the clock it was said by had to be put right by a second or more, or is not known to the second. */
    public boolean isReckoned() {
        return !off.isZero() || Duration.between(said, meant).abs().compareTo(EXACT) >= 0;
    }
}
