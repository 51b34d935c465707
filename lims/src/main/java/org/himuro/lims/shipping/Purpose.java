package org.himuro.lims.shipping;

/** Why a parcel travels. */
public enum Purpose {
    SEQUENCING,
    /** The same case once more: what the reserve is kept for. */
    REANALYSIS,
    /** To a bank that keeps it. */
    STORAGE,
    /** Back: residual material, and what must not be used any more. Asks neither consent nor quarantine. */
    RETURN;

    /** To a laboratory. */
    public boolean isAnalysis() {
        return this == SEQUENCING || this == REANALYSIS;
    }
}
