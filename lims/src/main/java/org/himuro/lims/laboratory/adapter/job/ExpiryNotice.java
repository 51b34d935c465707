package org.himuro.lims.laboratory.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.laboratory.LaboratoryEvent.ExpiryReminded;
import org.himuro.lims.laboratory.application.TellingExpiry;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;

/** The end of an accreditation reaches people who look at no page. */
@Singleton
final class ExpiryNotice implements Reaction {
    private final TellingExpiry telling;

    ExpiryNotice(TellingExpiry telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-accreditation-ends";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(ExpiryReminded.class);
    }

    @Override
    public void on(Recorded recorded) {
        telling.told(recorded);
    }
}
