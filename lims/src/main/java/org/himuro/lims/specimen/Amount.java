package org.himuro.lims.specimen;

import java.math.BigDecimal;

/**
 * How much is in a tube, or was taken out of one. What nobody knows is no amount, and never zero.
 *
 * @param value 0 or more, three decimals at most
 */
public record Amount(BigDecimal value, AmountUnit unit) {
    public static final int DECIMALS = 3;
    /** Exclusive; more is a slip of the finger. */
    public static final BigDecimal MOST = new BigDecimal("1000000");

    /** Whether somebody may have meant it. */
    public static boolean possible(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(MOST) < 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    public Amount minus(BigDecimal taken) {
        return new Amount(value.subtract(taken), unit);
    }

    public boolean isNothing() {
        return value.signum() == 0;
    }
}
