package org.himuro.sop.acceptance;

import java.math.BigDecimal;
import org.himuro.sop.document.Text;

/**
 * One line of a rule set.
 *
 * @param threshold in the metric's unit; the threshold itself satisfies the comparison
 * @param definition how the metric is counted, as agreed with the laboratory
 */
public record Rule(Metric metric, Comparison comparison, BigDecimal threshold, Kind kind, Text definition) {

    public enum Comparison {
        AT_LEAST,
        AT_MOST,
        /** For what must stay under: 5 is not below 5. */
        BELOW
    }

    /** What a missed line does to the verdict. */
    public enum Kind {
        /** 委託条件: missed means failed. */
        CONDITION,
        /** 目標値: missed means accepted with a remark. */
        TARGET,
        /** Shown, and without effect on the verdict. */
        ADVISORY
    }

    boolean satisfiedBy(BigDecimal value) {
        return switch (comparison) {
            case AT_LEAST -> value.compareTo(threshold) >= 0;
            case AT_MOST -> value.compareTo(threshold) <= 0;
            case BELOW -> value.compareTo(threshold) < 0;
        };
    }
}
