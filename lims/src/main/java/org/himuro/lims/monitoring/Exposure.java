package org.himuro.lims.monitoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a series says of a time.
 *
 * @param readings how many lie in it; none of what is outside is counted anywhere
 * @param lowest empty where nothing was measured
 * @param gaps times in which nothing was measured: nobody knows how cold it was
 */
public record Exposure(
        List<Excursion> excursions,
        List<Gap> gaps,
        int readings,
        Optional<BigDecimal> lowest,
        Optional<BigDecimal> highest) {
    public Exposure {
        excursions = List.copyOf(excursions);
        gaps = List.copyOf(gaps);
    }

    /** From the last reading before it, or the beginning, to the next, or the end. */
    public record Gap(Instant from, Instant to) {
        public Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Measured all the time, and never beyond a limit for long. */
    public boolean held() {
        return readings > 0 && excursions.isEmpty() && gaps.isEmpty();
    }

    public Duration outside() {
        return excursions.stream().map(Excursion::length).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration unknown() {
        return gaps.stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
    }
}
