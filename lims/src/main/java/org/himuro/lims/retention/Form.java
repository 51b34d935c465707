package org.himuro.lims.retention;

import java.util.List;
import org.himuro.lims.specimen.Material;

/** In what form material is kept, as a policy speaks of it (S25). */
public enum Form {
    FRESH_FROZEN,
    FFPE,
    BLOOD,
    BUFFY_COAT,
    PLASMA,
    DNA,
    RNA;

    public static Form of(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE -> FRESH_FROZEN;
            case FFPE -> FFPE;
            case BLOOD -> BLOOD;
            case BUFFY_COAT -> BUFFY_COAT;
            case PLASMA -> PLASMA;
            case DNA -> DNA;
            case RNA -> RNA;
        };
    }

    /** In what a reserve of it may be said, the usual first. */
    public List<ReserveUnit> units() {
        return switch (this) {
            case FRESH_FROZEN -> List.of(ReserveUnit.TUBE, ReserveUnit.MILLIGRAM);
            case FFPE -> List.of(ReserveUnit.TUBE, ReserveUnit.PIECE);
            case BLOOD, BUFFY_COAT, PLASMA -> List.of(ReserveUnit.TUBE, ReserveUnit.MICROLITRE);
            case DNA, RNA -> List.of(ReserveUnit.TUBE, ReserveUnit.MICROGRAM, ReserveUnit.MICROLITRE);
        };
    }
}
