package org.himuro.lims.reporting.model;

import java.util.Collection;
import java.util.Optional;
import org.himuro.lims.sequencing.Assay;
import org.himuro.lims.specimen.Material;

/** Which half of a pair a tube is (S8). Plasma is neither by itself, and nucleic acid is what it was made of, or what it was ordered as. */
public enum Half {
    TUMOUR("T"),
    NORMAL("N");

    private final String letter;

    Half(String letter) {
        this.letter = letter;
    }

    /** As manifests write it. */
    public String letter() {
        return letter;
    }

    /**
     * The half of one tube; empty where nothing says which.
     *
     * @param origin what was taken from the donor, where the tube's content was made of that
     * @param assays what is ordered of it
     */
    public static Optional<Half> of(Material material, Optional<Material> origin, Collection<Assay> assays) {
        return of(origin.orElse(material)).or(() -> ordered(assays));
    }

    private static Optional<Half> of(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE, FFPE -> Optional.of(TUMOUR);
            case ADJACENT_NORMAL_TISSUE, BLOOD, BUFFY_COAT -> Optional.of(NORMAL);
            case PLASMA, DNA, RNA -> Optional.empty();
        };
    }

    private static Optional<Half> ordered(Collection<Assay> assays) {
        return assays.stream()
                .filter(a -> a != Assay.RNASEQ20M)
                .map(a -> a == Assay.WGS_T120 ? TUMOUR : NORMAL)
                .findFirst();
    }
}
