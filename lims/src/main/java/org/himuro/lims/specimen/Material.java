package org.himuro.lims.specimen;

/** What is in the tube. The programme needs a tumour and a normal of each case (S8); FFPE is a material (S17). */
public enum Material {
    TUMOUR_TISSUE(true),
    ADJACENT_NORMAL_TISSUE(true),
    BLOOD(false),
    BUFFY_COAT(false),
    PLASMA(false),
    FFPE(true),
    DNA(false),
    RNA(false);

    private final boolean tissue;

    Material(boolean tissue) {
        this.tissue = tissue;
    }

    /** Tissue runs on the removal-to-freezing clock. */
    public boolean isTissue() {
        return tissue;
    }
}
