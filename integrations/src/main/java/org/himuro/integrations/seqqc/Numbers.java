package org.himuro.integrations.seqqc;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as tools write them, within bounds that keep arithmetic short. */
final class Numbers {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,25}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");
    private static final int DECIMALS = 6;
    private static final int HUNDRED = 2;

    private Numbers() {}

    static Optional<BigDecimal> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** a ÷ b as a percentage, cut (not rounded up) after six decimals so that no limit is reached by rounding. */
    static Optional<BigDecimal> percent(BigDecimal a, BigDecimal b) {
        return ratio(a.movePointRight(HUNDRED), b);
    }

    static Optional<BigDecimal> ratio(BigDecimal a, BigDecimal b) {
        return b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b, DECIMALS, RoundingMode.FLOOR));
    }
}
