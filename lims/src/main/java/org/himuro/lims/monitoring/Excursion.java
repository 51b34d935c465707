package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A time beyond a limit.
 *
 * @param from the first reading beyond it
 * @param to the reading by which it was back inside, or the end of the time looked at; the last reading where nothing was measured after it
 * @param openStart nothing was measured before it: it may have begun earlier
 * @param openEnd nothing was measured after it: it may have gone on
 * @param peak the highest reading, or the lowest where it was too cold
 */
public record Excursion(
        Side side, Instant from, Instant to, boolean openStart, boolean openEnd, BigDecimal peak, Instant peakAt) {
    public Duration length() {
        return Duration.between(from, to);
    }

    /** It lasted longer than is known. */
    public boolean open() {
        return openStart || openEnd;
    }
}
