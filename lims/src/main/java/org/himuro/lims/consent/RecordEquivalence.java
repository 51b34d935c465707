package org.himuro.lims.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * An older form is equivalent to these items (request {@code record-equivalence}). Refused: {@code EQUIVALENCE_PROTOCOL}, {@code
 * CONSENT_FORM_INVALID}, {@code EQUIVALENCE_VERSION}, {@code CONSENT_WITHOUT_ITEMS}, {@code EQUIVALENCE_REFERENCE}, {@code
 * EQUIVALENCE_AHEAD}.
 *
 * @param version of the form, 0 where nobody knows
 * @param reference of the decision
 */
public record RecordEquivalence(
        String protocol, String form, int version, List<ConsentScope> scopes, String reference, LocalDate decidedOn) {
    public RecordEquivalence {
        scopes = List.copyOf(scopes);
    }
}
