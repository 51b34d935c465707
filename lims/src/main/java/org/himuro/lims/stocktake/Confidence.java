package org.himuro.lims.stocktake;

import java.math.BigDecimal;

/** How often, of many stock-takes, what is said of the accuracy is true. */
public enum Confidence {
    NINETY("90", 1.6448536269514722),
    NINETY_FIVE("95", 1.959963984540054),
    NINETY_NINE("99", 2.5758293035489004);

    private final String percent;
    private final double z;

    Confidence(String percent, double z) {
        this.percent = percent;
        this.z = z;
    }

    public String percent() {
        return percent;
    }

    /** The quantile of the standard normal distribution of a two-sided interval. */
    public double z() {
        return z;
    }

    /** How often it is not true. */
    public double miss() {
        return 1 - new BigDecimal(percent).movePointLeft(2).doubleValue();
    }
}
