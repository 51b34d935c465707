package org.himuro.sop.procedure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The limits from removal to freezing (C3). All limits are inclusive: 30:00 is within PT30M.
 *
 * @param origin which instant starts it
 * @param direct freezing at once
 * @param fallback the 4 °C branch, where the procedure has one
 */
public record Clock(Origin origin, Direct direct, Optional<Fallback> fallback) {

    /** Which instant the clock counts from; both are recorded in any case. */
    public enum Origin {
        SAMPLED,
        RESECTED;

        public Mark mark() {
            return switch (this) {
                case SAMPLED -> Mark.SAMPLED;
                case RESECTED -> Mark.RESECTED;
            };
        }
    }

    /** Which instant the last limit of the 4 °C branch counts from. */
    public enum From {
        ORIGIN,
        CHILLED
    }

    /**
     * @param within origin to liquid nitrogen at most
     * @param notices times after the origin at which people are told, ascending
     */
    public record Direct(Duration within, List<Duration> notices) {
        public Direct {
            notices = List.copyOf(notices);
        }
    }

    /**
     * @param begin origin to refrigerator at most
     * @param hold what the refrigerator must show
     * @param within to liquid nitrogen at most
     * @param from where {@code within} counts from
     * @param reasonRequired whether the branch needs a reason
     * @param notices times after {@code from} at which people are told, ascending
     */
    public record Fallback(
            Duration begin, Hold hold, Duration within, From from, boolean reasonRequired, List<Duration> notices) {
        public Fallback {
            notices = List.copyOf(notices);
        }
    }

    /** Range of the hold in °C, both ends included. */
    public record Hold(BigDecimal lowestCelsius, BigDecimal highestCelsius) {}
}
