package org.himuro.lims.shipping;

/** Why a parcel travels. */
public enum Purpose {
    SEQUENCING,
    /** To a bank that keeps it. */
    STORAGE,
    /** Back: residual material, and what must not be used any more. Asks neither consent nor quarantine. */
    RETURN
}
