package org.himuro.lims.inspection.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.inspection.InspectionEvent.InspectionDecided;
import org.himuro.lims.inspection.InspectionEvent.TubeInspected;
import org.himuro.lims.inspection.application.TellingInspections;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;

/** What waits for a decision, and what was decided, reaches people who look at no page. */
@Singleton
final class InspectionNotice implements Reaction {
    private final TellingInspections telling;

    InspectionNotice(TellingInspections telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-inspections";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(TubeInspected.class, InspectionDecided.class);
    }

    @Override
    public void on(Recorded recorded) {
        telling.told(recorded);
    }
}
