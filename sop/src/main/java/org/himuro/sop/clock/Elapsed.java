package org.himuro.sop.clock;

import java.time.Duration;

/**
 * A measured duration. Where two clocks took part their uncertainties are added: the stricter reading, right also when both were the
 * same device.
 *
 * @param time may be negative where the order is impossible
 * @param uncertainty to either side, zero or more
 */
public record Elapsed(Duration time, Duration uncertainty) {

    static Elapsed between(Moment.Known from, Moment.Known to) {
        return new Elapsed(
                Duration.between(from.at(), to.at()), from.uncertainty().plus(to.uncertainty()));
    }

    /** Whether it is surely at most the limit, surely above, or neither. The limit is inclusive. */
    Fit atMost(Duration limit) {
        if (time.plus(uncertainty).compareTo(limit) <= 0) {
            return Fit.WITHIN;
        }
        return time.minus(uncertainty).compareTo(limit) > 0 ? Fit.BEYOND : Fit.STRADDLES;
    }

    /** Whether it is surely at least the limit, surely below, or neither. The limit is inclusive. */
    Fit atLeast(Duration limit) {
        if (time.minus(uncertainty).compareTo(limit) >= 0) {
            return Fit.WITHIN;
        }
        return time.plus(uncertainty).compareTo(limit) < 0 ? Fit.BEYOND : Fit.STRADDLES;
    }

    /** Whether the second instant surely lies before the first. */
    boolean surelyNegative() {
        return time.plus(uncertainty).isNegative();
    }
}
