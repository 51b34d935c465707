package org.himuro.lims.stocktake.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.model.Tally;

/** Shares as people read them, in percent with one figure behind the point; an interval is never shown narrower than it is. */
public final class Percent {
    private Percent() {}

    /** A dash where nobody has looked. What is not all is never shown as all. */
    public static String accuracy(Tally tally) {
        return tally.accuracy()
                .map(share -> rounded(share, tally.wrong() == 0 ? RoundingMode.HALF_UP : RoundingMode.FLOOR))
                .orElse("–");
    }

    public static String interval(Tally tally, Confidence confidence) {
        return tally.interval(confidence)
                .map(i -> rounded(i.low(), RoundingMode.FLOOR) + "–" + rounded(i.high(), RoundingMode.CEILING))
                .orElse("–");
    }

    static BigDecimal of(double share, RoundingMode rounding) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, rounding);
    }

    private static String rounded(double share, RoundingMode rounding) {
        return of(share, rounding).toPlainString();
    }
}
