package org.himuro.lims.consent;

import java.util.List;
import java.util.UUID;
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

    /**
     * Material came from the bank that existed before, taken under this form; what it covers is to be established. A consent that is on
     * record already, and a withdrawal, stand as they are.
     *
     * @param form as the bank called it; {@code unknown} where it did not say
     * @param version of the form, 0 where nobody knows
     */
    record ConsentToEstablish(String form, int version) implements ConsentEvent {}

    /**
     * The form signed then is equivalent to these items (E2). Changes a consent that is to be established, and no other.
     *
     * @param equivalence the stream in which the ethics office recorded it
     */
    record ConsentEstablished(UUID equivalence, List<ConsentScope> scopes) implements ConsentEvent {
        public ConsentEstablished {
            scopes = List.copyOf(scopes);
        }
    }

    /** Some items taken back (意思変更申出書). @param remaining what still holds */
    record ConsentRestricted(List<ConsentScope> remaining) implements ConsentEvent {}

    /**
     * All taken back (同意撤回書).
     *
     * @param reason code; a donor need not give one: {@code NOT_GIVEN}
     */
    record ConsentWithdrawn(String reason) implements ConsentEvent {}
}
