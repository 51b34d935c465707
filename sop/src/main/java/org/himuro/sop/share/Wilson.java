package org.himuro.sop.share;

/**
 * The score interval of a proportion: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
 * the American Statistical Association 22 (1927) 209-212. It stays between 0 and 1 and says something where all or none is right.
 */
public final class Wilson {
    /** The quantile of the standard normal distribution of a two-sided interval of 95 percent. */
    public static final double NINETY_FIVE = 1.959963984540054;

    private Wilson() {}

    /** Shares, 0 to 1. */
    public record Interval(double low, double high) {}

    /**
     * @param right 0 to {@code looked}
     * @param looked at least 1
     * @param z the quantile of the standard normal distribution of the two-sided interval
     */
    public static Interval of(int right, int looked, double z) {
        double n = looked;
        double p = right / n;
        double middle = p + z * z / (2 * n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        double under = 1 + z * z / n;
        return new Interval(
                right == 0 ? 0 : Math.max(0, (middle - half) / under),
                right == looked ? 1 : Math.min(1, (middle + half) / under));
    }
}
