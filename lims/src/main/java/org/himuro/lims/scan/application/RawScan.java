package org.himuro.lims.scan.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A scan as the browser sends it.
 *
 * @param symbols raw text of each symbol
 * @param occurredAt by the bench's clock
 * @param sentAt by the bench's clock: tells how far it is off
 */
public record RawScan(UUID actId, List<String> symbols, Instant occurredAt, Optional<Instant> sentAt) {
    /** Less is the network's doing. */
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    public RawScan {
        symbols = List.copyOf(symbols);
    }

    /** When it happened by the server's clock, in whole seconds of correction, never ahead of {@code now}. */
    public Instant corrected(Instant now) {
        var off = sentAt.map(sent -> Duration.between(sent, now)).orElse(Duration.ZERO);
        var right = off.abs().compareTo(TRUSTED) < 0 ? occurredAt : occurredAt.plusSeconds(off.toSeconds());
        return right.isAfter(now) ? now : right;
    }
}
