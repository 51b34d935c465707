package org.himuro.sop.protocol;

import java.util.Optional;

/**
 * One tube of those that may count for a case.
 *
 * @param origin what it was made of in the end, where that is recorded: DNA of blood is no tumour
 */
public record Present(Whose whose, SpecimenMaterial material, Standing standing, Optional<SpecimenMaterial> origin) {
    /** Nothing is recorded that it was made of. */
    public Present(Whose whose, SpecimenMaterial material, Standing standing) {
        this(whose, material, standing, Optional.empty());
    }
}
