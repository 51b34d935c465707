package org.himuro.lims.sequencing.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, in days, of so many.
 *
 * @param median in days, one digit after the point
 * @param slowest the day by which nine of ten were done (nearest rank), in days
 */
public record Spell(int n, BigDecimal median, BigDecimal slowest) {
    private static final int TENTHS_OF_A_DAY = 10;
    private static final BigDecimal SECONDS =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /** Absent where there was none. */
    public static Optional<Spell> of(List<Duration> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var sorted = all.stream().sorted().toList();
        int n = sorted.size();
        var median = sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
        var ninth = sorted.get((9 * n + TENTHS_OF_A_DAY - 1) / TENTHS_OF_A_DAY - 1);
        return Optional.of(new Spell(n, days(median), days(ninth)));
    }

    private static BigDecimal days(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds()).divide(SECONDS, 1, RoundingMode.HALF_UP);
    }
}
