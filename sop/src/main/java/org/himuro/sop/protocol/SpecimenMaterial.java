package org.himuro.sop.protocol;

/** What a specimen may be made of. */
public enum SpecimenMaterial {
    TUMOUR_TISSUE,
    ADJACENT_NORMAL_TISSUE,
    BLOOD,
    BUFFY_COAT,
    PLASMA,
    FFPE,
    DNA,
    RNA
}
