package org.himuro.sop.receipt;

import java.math.BigDecimal;

/** What a laboratory measures of a tube that it received, each in one unit only. */
public enum Measure {
    /** Microlitres. */
    VOLUME("µl", "0", "100000"),
    /** Nanograms per microlitre. */
    CONCENTRATION("ng/µl", "0", "100000"),
    /** Nanograms of nucleic acid: volume times concentration, never entered. */
    TOTAL_MASS("ng", "0", "10000000000"),
    /** Milligrams of tissue. */
    TISSUE_MASS("mg", "0", "100000"),
    A260_280("", "0", "10"),
    A260_230("", "0", "10"),
    /** DNA integrity number. */
    DIN("", "1", "10"),
    /** RNA integrity number. */
    RIN("", "1", "10"),
    /** Share of fragments above 200 nucleotides, in percent. */
    DV200("%", "0", "100"),
    /** Share of tumour cells, in percent. */
    TUMOUR_CONTENT("%", "0", "100");

    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;

    Measure(String unit, String least, String most) {
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
    }

    /** As it is written after the number; empty where it has none. */
    public String unit() {
        return unit;
    }

    /** Whether a limit of it can be this. */
    public boolean plausible(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    /** Whether it rests on a concentration, so that it matters how that was measured. */
    public boolean byConcentration() {
        return this == CONCENTRATION || this == TOTAL_MASS;
    }
}
