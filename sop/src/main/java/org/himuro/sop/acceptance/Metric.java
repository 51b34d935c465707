package org.himuro.sop.acceptance;

import java.math.BigDecimal;
import java.util.Optional;

/** What is measured of sequencing data, each in one unit only; how it is counted is defined by the rule set. */
public enum Metric {
    /** Share of bases with quality of at least 30, percent. */
    Q30(Unit.PERCENT),
    /** Share of bases with quality of at least 20, percent. */
    Q20(Unit.PERCENT),
    /** Bases after removal of duplicate reads. */
    DEDUPLICATED_BASES(Unit.BASES),
    /** Bases that passed the instrument's filter, duplicates included. */
    PF_BASES(Unit.BASES),
    /** Share of duplicate reads, percent. */
    DUPLICATION(Unit.PERCENT),
    /** Mean depth of coverage. */
    MEAN_DEPTH(Unit.FOLD),
    READS(Unit.READS),
    /** Estimated foreign DNA, percent. */
    CONTAMINATION(Unit.PERCENT),
    /** Tumour against normal: share of the normal's homozygous sites that differ, percent. */
    HOMOZYGOUS_DISCORDANCE(Unit.PERCENT);

    /** Units of measured values and thresholds. */
    public enum Unit {
        /** 0 to 100. */
        PERCENT,
        /** Single bases; 1 G is 10^9. */
        BASES,
        /** Multiples of the genome. */
        FOLD,
        /** Reads as the rule set defines them. */
        READS
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Unit unit;

    Metric(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /** The greatest value that makes sense, where there is one; the least is zero. */
    public Optional<BigDecimal> greatest() {
        return switch (unit) {
            case PERCENT -> Optional.of(HUNDRED);
            case BASES, FOLD, READS -> Optional.empty();
        };
    }

    /** Whether a value can be one of this metric. */
    public boolean plausible(BigDecimal value) {
        return value.signum() >= 0
                && greatest().map(most -> value.compareTo(most) <= 0).orElse(true);
    }
}
