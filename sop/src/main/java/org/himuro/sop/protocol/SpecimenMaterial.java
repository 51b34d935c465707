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
    RNA;

    /** Whether what is made of it may stand for a tumour, or for what is normal; a block may hold either. */
    public boolean standsFor(Role role) {
        return switch (this) {
            case TUMOUR_TISSUE -> role == Role.TUMOUR;
            case ADJACENT_NORMAL_TISSUE, BLOOD, BUFFY_COAT, PLASMA -> role == Role.NORMAL;
            case FFPE, DNA, RNA -> true;
        };
    }
}
