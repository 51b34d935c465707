package org.himuro.lims.consent.application;

import java.util.List;
import java.util.Optional;
import org.himuro.lims.consent.Consent;
import org.himuro.lims.consent.ConsentScope;
import org.himuro.lims.platform.web.Tone;
import org.himuro.lims.shared.Reason;

/**
 * A donor's consent, reached by a case; or the form of a first consent, reached by the patient's number.
 *
 * @param caseCode empty for the form of a first consent
 * @param sure the withdrawal was asked for once and is asked again
 */
public record ConsentPage(
        Optional<String> caseCode, Consent consent, boolean mayRecord, boolean sure, String act, List<Reason> reasons) {
    public ConsentPage {
        reasons = List.copyOf(reasons);
    }

    public Tone tone() {
        return switch (consent.standing()) {
            case NONE -> Tone.WAITING;
            case ACTIVE -> Tone.DONE;
            case RESTRICTED, TO_ESTABLISH -> Tone.LOOK;
            case WITHDRAWN -> Tone.REFUSED;
        };
    }

    public boolean agreed(ConsentScope scope) {
        return consent.agreed().contains(scope);
    }

    public boolean stands() {
        return !consent.agreed().isEmpty() && !consent.withdrawn();
    }
}
