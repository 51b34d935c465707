package org.himuro.lims.sequencing.model;

import java.util.Optional;
import org.himuro.sop.share.Wilson;

/** So many of so many. @param good 0 to {@code all} @param all 0 or more */
public record Share(int good, int all) {
    public static final Share NONE = new Share(0, 0);

    /** 0 to 1; absent where there was none. */
    public Optional<Double> rate() {
        return all == 0 ? Optional.empty() : Optional.of((double) good / all);
    }

    /** Of 95 percent. */
    public Optional<Wilson.Interval> interval() {
        return all == 0 ? Optional.empty() : Optional.of(Wilson.of(good, all, Wilson.NINETY_FIVE));
    }

    public Share plus(Share other) {
        return new Share(good + other.good, all + other.all);
    }

    /** {@code 93 (81–98)} percent; {@code –} where there was none. */
    public String words() {
        return interval()
                .map(i -> Math.round(100 * rate().orElse(0.0)) + " (" + Math.round(100 * i.low()) + "–"
                        + Math.round(100 * i.high()) + ")")
                .orElse("–");
    }

    /** Which is the larger, exactly and without a quotient; where there was none, below all others. */
    public static int compare(Share one, Share other) {
        return one.all == 0 || other.all == 0
                ? Integer.compare(one.all == 0 ? 0 : 1, other.all == 0 ? 0 : 1)
                : Long.compare((long) one.good * other.all, (long) other.good * one.all);
    }
}
