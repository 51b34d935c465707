package org.himuro.lims.sequencing;

import java.util.Optional;
import org.himuro.lims.specimen.Material;
import org.himuro.sop.acceptance.AssayKind;

/** What is ordered (S32, S33). */
public enum Assay {
    /** Whole genome of the tumour, 120-fold. */
    WGS_T120(AssayKind.WGS_TUMOUR),
    /** Whole genome of the normal specimen, 30-fold. */
    WGS_N30(AssayKind.WGS_NORMAL),
    /** RNA, 20 million reads. */
    RNASEQ20M(AssayKind.RNA_SEQ);

    private final AssayKind kind;

    Assay(AssayKind kind) {
        this.kind = kind;
    }

    /** As the rule sets call it. */
    public AssayKind kind() {
        return kind;
    }

    public boolean takes(Material material) {
        return switch (material) {
            case TUMOUR_TISSUE -> this != WGS_N30;
            case ADJACENT_NORMAL_TISSUE, BLOOD, BUFFY_COAT -> this == WGS_N30;
            case FFPE -> this == WGS_T120;
            case DNA -> this != RNASEQ20M;
            case RNA -> this == RNASEQ20M;
            case PLASMA -> false;
        };
    }

    /** Nucleic acid is ordered for what it was made of; where that is not recorded, by the material alone. */
    public boolean takesOrigin(Optional<Material> origin) {
        return this == RNASEQ20M || origin.map(this::takes).orElse(true);
    }
}
