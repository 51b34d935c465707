package org.himuro.lims.storage.model;

import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;

/** Tumour or normal, by what was taken from the donor. */
public enum Origin {
    TUMOUR,
    /** Adjacent tissue and blood cells: what a tumour is compared with. */
    NORMAL,
    OTHER;

    public static Origin of(Tube tube) {
        return of(tube.origin().orElse(tube.material()));
    }

    /** @param taken the material that was taken from the donor */
    public static Origin of(Material taken) {
        return switch (taken) {
            case TUMOUR_TISSUE -> TUMOUR;
            case ADJACENT_NORMAL_TISSUE, BLOOD, BUFFY_COAT -> NORMAL;
            case DNA, RNA, PLASMA, FFPE -> OTHER;
        };
    }

    boolean isAgainst(Origin other) {
        return this != OTHER && other != OTHER && this != other;
    }
}
