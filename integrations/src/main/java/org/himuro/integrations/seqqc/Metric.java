package org.himuro.integrations.seqqc;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The canonical vocabulary. Figures of one name may still be defined differently by two tools: see {@link QcMetric#definition()}.
 * Names without suffix mean all reads of the sample as sequenced, before any trimming.
 */
public enum Metric {
    TOTAL_READS(Unit.READS),
    TOTAL_READS_AFTER_FILTERING(Unit.READS),
    PF_READS(Unit.READS),
    MAPPED_READS(Unit.READS),
    DUPLICATE_READS(Unit.READS),
    TOTAL_BASES(Unit.BASES),
    TOTAL_BASES_AFTER_FILTERING(Unit.BASES),
    PF_BASES(Unit.BASES),
    Q20_BASES(Unit.BASES),
    Q20_BASES_AFTER_FILTERING(Unit.BASES),
    Q30_BASES(Unit.BASES),
    Q30_BASES_AFTER_FILTERING(Unit.BASES),
    Q30_BASES_DEDUP(Unit.BASES),
    ALIGNED_BASES(Unit.BASES),
    DEDUP_BASES(Unit.BASES),
    Q20_PERCENT(Unit.PERCENT),
    Q20_PERCENT_AFTER_FILTERING(Unit.PERCENT),
    Q30_PERCENT(Unit.PERCENT),
    Q30_PERCENT_AFTER_FILTERING(Unit.PERCENT),
    GC_PERCENT(Unit.PERCENT),
    GC_PERCENT_AFTER_FILTERING(Unit.PERCENT),
    MAPPED_PERCENT(Unit.PERCENT),
    PROPERLY_PAIRED_PERCENT(Unit.PERCENT),
    DUPLICATION_PERCENT(Unit.PERCENT),
    CHIMERA_PERCENT(Unit.PERCENT),
    ERROR_RATE_PERCENT(Unit.PERCENT),
    MEAN_COVERAGE(Unit.FOLD),
    MEDIAN_COVERAGE(Unit.FOLD),
    SD_COVERAGE(Unit.FOLD),
    MAD_COVERAGE(Unit.FOLD),
    MEAN_TARGET_COVERAGE(Unit.FOLD),
    SEQUENCED_COVERAGE(Unit.FOLD),
    MEAN_AUTOSOME_COVERAGE(Unit.FOLD),
    MEDIAN_AUTOSOME_COVERAGE(Unit.FOLD),
    MAD_AUTOSOME_COVERAGE(Unit.FOLD),
    X_COVERAGE(Unit.FOLD),
    Y_COVERAGE(Unit.FOLD),
    X_MEDIAN_COVERAGE(Unit.FOLD),
    Y_MEDIAN_COVERAGE(Unit.FOLD),
    MITOCHONDRIAL_COVERAGE(Unit.FOLD),
    COVERED_1X_PERCENT(Unit.PERCENT),
    COVERED_5X_PERCENT(Unit.PERCENT),
    COVERED_10X_PERCENT(Unit.PERCENT),
    COVERED_15X_PERCENT(Unit.PERCENT),
    COVERED_20X_PERCENT(Unit.PERCENT),
    COVERED_30X_PERCENT(Unit.PERCENT),
    COVERED_50X_PERCENT(Unit.PERCENT),
    COVERED_60X_PERCENT(Unit.PERCENT),
    COVERED_80X_PERCENT(Unit.PERCENT),
    COVERED_100X_PERCENT(Unit.PERCENT),
    AUTOSOMES_15X_PERCENT(Unit.PERCENT),
    MEAN_INSERT_SIZE(Unit.BASE_PAIRS),
    MEDIAN_INSERT_SIZE(Unit.BASE_PAIRS),
    INSERT_SIZE_SD(Unit.BASE_PAIRS),
    INSERT_SIZE_PEAK(Unit.BASE_PAIRS),
    MEAN_READ_LENGTH(Unit.BASE_PAIRS),
    MEAN_BASE_QUALITY(Unit.PHRED),
    CONTAMINATION_RATE(Unit.FRACTION),
    MEAN_MARKER_DEPTH(Unit.FOLD),
    MARKERS(Unit.COUNT),
    ESTIMATED_LIBRARY_SIZE(Unit.COUNT),
    SNV_COUNT(Unit.COUNT),
    INSERTION_COUNT(Unit.COUNT),
    DELETION_COUNT(Unit.COUNT),
    TI_TV_RATIO(Unit.RATIO),
    HET_HOM_SNV_RATIO(Unit.RATIO),
    HET_HOM_INDEL_RATIO(Unit.RATIO),
    INS_DEL_RATIO(Unit.RATIO),
    RUN_TOTAL_BASES(Unit.BASES),
    RUN_Q30_PERCENT(Unit.PERCENT),
    RUN_ALIGNED_PERCENT(Unit.PERCENT),
    RUN_ERROR_RATE_PERCENT(Unit.PERCENT);

    /** Units as printed; every figure is 0 or more, percentages end at 100, fractions at 1, counts are whole. */
    enum Unit {
        READS("reads", true, Limits.NONE),
        BASES("bases", true, Limits.NONE),
        COUNT("count", true, Limits.NONE),
        PERCENT("%", false, Limits.HUNDRED),
        FRACTION("fraction", false, Limits.ONE),
        FOLD("x", false, Limits.NONE),
        BASE_PAIRS("bp", false, Limits.NONE),
        PHRED("phred", false, Limits.HUNDRED),
        RATIO("ratio", false, Limits.NONE);

        private final String symbol;
        private final boolean whole;
        private final BigDecimal most;

        Unit(String symbol, boolean whole, BigDecimal most) {
            this.symbol = symbol;
            this.whole = whole;
            this.most = most;
        }
    }

    private static final class Limits {
        private static final BigDecimal NONE = new BigDecimal("1E+18");
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
        private static final BigDecimal ONE = BigDecimal.ONE;
    }

    private final Unit unit;

    Metric(Unit unit) {
        this.unit = unit;
    }

    /** For example {@code q30_percent}; never changes once published. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit's symbol, for example {@code %} or {@code bases}. */
    public String unit() {
        return unit.symbol;
    }

    boolean possible(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(unit.most) <= 0;
    }

    /** The same value, without decimals where the unit counts whole things. */
    BigDecimal shaped(BigDecimal value) {
        boolean exact = value.stripTrailingZeros().scale() <= 0;
        return unit.whole && exact || value.scale() < 0 ? value.setScale(0) : value;
    }
}
