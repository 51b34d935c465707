package org.himuro.lims.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.shared.Fact;

/** What the ethics office finds about older forms. */
public sealed interface EquivalenceEvent extends Fact {

    /**
     * The older form is equivalent to these items. Said again, the later word counts for consents established from then on.
     *
     * @param protocol of the study that the form was made for
     * @param reference of the decision, e.g. the committee's number
     */
    record EquivalenceRecorded(
            UUID site,
            String protocol,
            String form,
            int version,
            List<ConsentScope> scopes,
            String reference,
            LocalDate decidedOn)
            implements EquivalenceEvent {
        public EquivalenceRecorded {
            scopes = List.copyOf(scopes);
        }
    }
}
