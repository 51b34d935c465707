package org.himuro.lims.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a deed is said to have happened, beside when we heard of it (invariant 4): the one bound that every way in passes,
 * pages, bench, late entry and machines alike. A request with an impossible time is refused; a report with one is recorded
 * at the server's time and doubted.
 *
 * @param said by whoever did it
 * @param recorded by the server's clock
 */
public record DeedTime(Instant said, Instant recorded) {
    /** How far a caller's clock may be ahead of ours. */
    public static final Duration AHEAD = Duration.ofMinutes(2);

    /** No specimen of a biobank is older. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** What is wrong with it; empty where it may have been so. */
    public Optional<Reason> fault() {
        if (said.isAfter(recorded.plus(AHEAD))) {
            return Optional.of(Reason.of("TIME_AHEAD", said, Micros.cut(recorded)));
        }
        return said.isBefore(EARLIEST) ? Optional.of(Reason.of("TIME_TOO_EARLY", said, EARLIEST)) : Optional.empty();
    }

    /** What the ledger keeps: never later than the recording, which stands for an impossible time. */
    public Instant believed() {
        return said.isAfter(recorded) || fault().isPresent() ? recorded : said;
    }
}
