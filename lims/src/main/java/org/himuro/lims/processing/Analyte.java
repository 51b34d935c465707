package org.himuro.lims.processing;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.specimen.AmountUnit;
import org.himuro.lims.specimen.Material;

/** What is measured of the content of a tube (W2). Limits of use are no matter of this table: they are acceptance rules. */
public enum Analyte {
    /** Microlitres; from now on this is how much is in the tube. */
    VOLUME("µl", "0", "100000", Group.AMOUNT),
    /** Milligrams; the same. */
    MASS("mg", "0", "100000", Group.AMOUNT),
    /** Pieces or sections; the same. */
    PIECES("", "0", "1000", Group.AMOUNT),
    /** Nanograms per microlitre. */
    CONCENTRATION("ng/µl", "0", "100000", Group.NUCLEIC),
    /** DNA integrity number. */
    DIN("", "1", "10", Group.DNA),
    /** RNA integrity number. */
    RIN("", "1", "10", Group.RNA),
    /** Share of fragments above 200 nucleotides, in percent. */
    DV200("%", "0", "100", Group.RNA),
    A260_280("", "0", "10", Group.NUCLEIC),
    A260_230("", "0", "10", Group.NUCLEIC),
    /** Share of tumour cells, in percent, estimated by a pathologist. */
    TUMOUR_CONTENT("%", "0", "100", Group.TISSUE);

    private enum Group {
        AMOUNT,
        NUCLEIC,
        DNA,
        RNA,
        TISSUE
    }

    private final String unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Group group;

    Analyte(String unit, String least, String most, Group group) {
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.group = group;
    }

    /** As it is written after the number; empty where it has none. */
    public String unit() {
        return unit;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** Whether a value can be one: inside what the scale has, three decimals at most. */
    public boolean possible(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= 3;
    }

    /** Whether the tube's amount follows from it, and in which unit. */
    public Optional<AmountUnit> amount() {
        return switch (this) {
            case VOLUME -> Optional.of(AmountUnit.MICROLITRE);
            case MASS -> Optional.of(AmountUnit.MILLIGRAM);
            case PIECES -> Optional.of(AmountUnit.PIECE);
            default -> Optional.empty();
        };
    }

    /** Whether only a person with the right to review tissue may say it. */
    public boolean isReviewed() {
        return group == Group.TISSUE;
    }

    public boolean fits(Material material) {
        return switch (group) {
            case AMOUNT -> true;
            case NUCLEIC -> material == Material.DNA || material == Material.RNA;
            case DNA -> material == Material.DNA;
            case RNA -> material == Material.RNA;
            case TISSUE -> material.isTissue();
        };
    }

    /** By which it is measured, the usual one first. */
    public List<Method> methods() {
        return switch (this) {
            case VOLUME -> List.of(Method.PIPETTE, Method.BALANCE, Method.OTHER);
            case MASS -> List.of(Method.BALANCE, Method.OTHER);
            case PIECES -> List.of(Method.OTHER);
            case CONCENTRATION ->
                List.of(
                        Method.QUBIT,
                        Method.PICOGREEN,
                        Method.NANODROP,
                        Method.TAPESTATION,
                        Method.BIOANALYZER,
                        Method.QPCR,
                        Method.OTHER);
            case DIN -> List.of(Method.TAPESTATION, Method.OTHER);
            case RIN, DV200 -> List.of(Method.BIOANALYZER, Method.TAPESTATION, Method.OTHER);
            case A260_280, A260_230 -> List.of(Method.NANODROP, Method.OTHER);
            case TUMOUR_CONTENT -> List.of(Method.HE_SECTION, Method.OTHER);
        };
    }

    public static Set<Analyte> of(Material material) {
        var all = EnumSet.allOf(Analyte.class);
        all.removeIf(a -> !a.fits(material));
        return all;
    }
}
