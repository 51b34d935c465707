package org.himuro.lims.specimen;

/** In what the content of a tube is measured. The mass of a nucleic acid is its volume times its concentration, and computed. */
public enum AmountUnit {
    MICROLITRE,
    MILLIGRAM,
    /** Pieces of tissue, sections of a block. */
    PIECE;

    /** What is usual for a material, where nobody says otherwise. */
    public static AmountUnit usual(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE -> MILLIGRAM;
            case FFPE -> PIECE;
            case BLOOD, BUFFY_COAT, PLASMA, DNA, RNA -> MICROLITRE;
        };
    }
}
