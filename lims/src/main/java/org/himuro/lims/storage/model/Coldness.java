package org.himuro.lims.storage.model;

import java.util.Optional;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.specimen.Tube;

/** Temperature classes from warm to cold, and which of them a tube may be kept in (domain table 4.1). */
public enum Coldness {
    AMBIENT,
    REFRIGERATED,
    FROZEN_20,
    ULT_80,
    CRYO_135,
    LN2_VAPOUR,
    LN2_LIQUID;

    /** Absent for {@code NONE} and for classes that are not in the table. */
    public static Optional<Coldness> of(String code) {
        for (var known : values()) {
            if (known.name().equals(code)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The warmest class that keeps what was frozen; what was not frozen may stand anywhere. */
    public static Coldness warmestFor(Tube tube) {
        return tube.isFrozen() ? warmestForFrozen(tube.material()) : AMBIENT;
    }

    public static Coldness warmestForFrozen(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, ADJACENT_NORMAL_TISSUE, RNA, PLASMA, BUFFY_COAT -> ULT_80;
            case BLOOD, DNA -> FROZEN_20;
            case FFPE -> AMBIENT;
        };
    }

    public boolean isColdEnoughFor(Coldness warmest) {
        return compareTo(warmest) >= 0;
    }
}
