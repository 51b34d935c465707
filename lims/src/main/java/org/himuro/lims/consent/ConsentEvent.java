package org.himuro.lims.consent;

import java.util.List;
import org.himuro.lims.shared.Fact;

/** What happens to a consent: three documents, three facts (domain facts, section 10). */
public sealed interface ConsentEvent extends Fact {

    /**
     * Signed (同意書). A later one replaces an earlier one, also after a withdrawal.
     *
     * @param form id of the form
     * @param version of the form, from 1
     */
    record ConsentGiven(String form, int version, List<ConsentScope> scopes) implements ConsentEvent {}

    /** Some items taken back (意思変更申出書). @param remaining what still holds */
    record ConsentRestricted(List<ConsentScope> remaining) implements ConsentEvent {}

    /**
     * All taken back (同意撤回書).
     *
     * @param reason code; a donor need not give one: {@code NOT_GIVEN}
     */
    record ConsentWithdrawn(String reason) implements ConsentEvent {}
}
