package org.himuro.sop.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What is known of one instant. */
public sealed interface Moment {

    /**
     * It happened then.
     *
     * @param at cut to microseconds, as in the ledger
     * @param uncertainty how far the device's clock may be off to either side, rounded up to microseconds; zero if taken as exact
     */
    record Known(Instant at, Duration uncertainty) implements Moment {
        /** @throws IllegalArgumentException if the uncertainty is negative */
        public Known {
            if (uncertainty.isNegative()) {
                throw new IllegalArgumentException("uncertainty is zero or more");
            }
            at = at.truncatedTo(ChronoUnit.MICROS);
            uncertainty = uncertainty.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** It happened, but when is not known. @param reason a reason code */
    record Unknown(String reason) implements Moment {}

    /** It has not happened (yet). */
    record NotYet() implements Moment {}

    static Moment at(Instant at) {
        return new Known(at, Duration.ZERO);
    }

    static Moment at(Instant at, Duration uncertainty) {
        return new Known(at, uncertainty);
    }

    static Moment unknown(String reason) {
        return new Unknown(reason);
    }

    static Moment notYet() {
        return new NotYet();
    }
}
