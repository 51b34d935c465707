package org.himuro.lims.processing.application;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: no zeros at the end, which would promise what was not measured. */
public final class Shown {
    private Shown() {}

    public static BigDecimal number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    /** Nanograms as micrograms, with three figures. */
    public static BigDecimal micrograms(BigDecimal nanograms) {
        return number(nanograms.movePointLeft(3).setScale(3, RoundingMode.HALF_UP));
    }
}
