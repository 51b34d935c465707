package org.himuro.lims.consent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an equivalence says holds for these donors from now on (request {@code establish-consents}). A donor whose consent is not to be
 * established, or who signed another form, is left as it is. Refused: {@code EQUIVALENCE_UNKNOWN}.
 *
 * @param imported of one import, for {@link Which#IMPORT}
 * @param codes of tubes or cases, for {@link Which#LIST}
 * @param part of a request about more donors than one act may have, from 0
 */
public record EstablishConsents(UUID equivalence, Which which, Optional<UUID> imported, List<String> codes, int part) {
    /** Donors of one act. */
    public static final int MOST = 500;

    public EstablishConsents {
        codes = List.copyOf(codes);
    }

    public enum Which {
        /** All who signed the form. */
        ALL,
        IMPORT,
        LIST
    }

    public EstablishConsents ofPart(int number) {
        return new EstablishConsents(equivalence, which, imported, codes, number);
    }
}
