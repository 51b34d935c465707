package org.himuro.lims.stocktake;

import java.math.BigDecimal;

/**
 * What a stock-take is to say, which is what it needs to look at how many positions for.
 *
 * @param accuracy in percent: what is expected of {@link Kind#WITHIN}, what is to be shown by {@link Kind#AT_LEAST}; 50 to 99.9
 * @param width in percent, of {@link Kind#WITHIN} alone: half the width of the interval; 0.1 to 25, and 0 of the other
 */
public record Aim(Kind kind, Confidence confidence, BigDecimal accuracy, BigDecimal width) {
    public static final BigDecimal LEAST_ACCURACY = new BigDecimal("50");
    public static final BigDecimal MOST_ACCURACY = new BigDecimal("99.9");
    public static final BigDecimal LEAST_WIDTH = new BigDecimal("0.1");
    public static final BigDecimal MOST_WIDTH = new BigDecimal("25");

    public enum Kind {
        /** The accuracy, give or take. */
        WITHIN,
        /** Where everything looked at is right, that the accuracy is at least so high. */
        AT_LEAST
    }

    public boolean isPossible() {
        boolean known = accuracy.compareTo(LEAST_ACCURACY) >= 0 && accuracy.compareTo(MOST_ACCURACY) <= 0;
        return known
                && (kind == Kind.AT_LEAST || width.compareTo(LEAST_WIDTH) >= 0 && width.compareTo(MOST_WIDTH) <= 0);
    }
}
