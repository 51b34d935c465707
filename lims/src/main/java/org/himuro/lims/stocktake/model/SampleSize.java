package org.himuro.lims.stocktake.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;

/** How many of so many positions have to be looked at. Never more than there are, and one where there is one. */
public final class SampleSize {
    private static final int PERCENT = 100;

    private SampleSize() {}

    public static int of(int population, Aim aim) {
        if (population <= 0) {
            return 0;
        }
        return switch (aim.kind()) {
            case WITHIN -> within(population, aim.accuracy(), aim.width(), aim.confidence());
            case AT_LEAST -> atLeast(population, aim.accuracy(), aim.confidence());
        };
    }

    /**
     * {@code n0 = z² p (1 - p) / e²} and, of a finite population, {@code n = n0 / (1 + (n0 - 1) / N)}: W. G. Cochran, Sampling
     * Techniques, 3rd ed. (Wiley, 1977), section 4.4.
     *
     * @param expected p in percent
     * @param halfWidth e in percent
     */
    private static int within(int population, BigDecimal expected, BigDecimal halfWidth, Confidence confidence) {
        double p = expected.doubleValue() / PERCENT;
        double e = halfWidth.doubleValue() / PERCENT;
        double unlimited = confidence.z() * confidence.z() * p * (1 - p) / (e * e);
        double needed = unlimited / (1 + (unlimited - 1) / population);
        return (int) Math.clamp(Math.ceil(needed), 1, population);
    }

    /**
     * The smallest number among which, if just too many of all were wrong, none would be wrong by chance no oftener than the
     * confidence allows: the hypergeometric probability of none.
     *
     * @param accuracy in percent
     */
    private static int atLeast(int population, BigDecimal accuracy, Confidence confidence) {
        int wrong = 1 + allowed(population, accuracy);
        double none = 1;
        int looked = 0;
        while (none > confidence.miss() && looked < population) {
            none *= Math.max(0, population - wrong - looked) / (double) (population - looked);
            looked++;
        }
        return looked;
    }

    /** How many may be wrong so that the accuracy is just as high as that. */
    private static int allowed(int population, BigDecimal accuracy) {
        var share = BigDecimal.ONE.subtract(accuracy.movePointLeft(2));
        return share.multiply(BigDecimal.valueOf(population))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }
}
