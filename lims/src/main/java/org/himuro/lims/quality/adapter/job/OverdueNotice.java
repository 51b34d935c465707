package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.DeviationEvent.ActionOverdue;
import org.himuro.lims.quality.application.TellingOverdue;
import org.himuro.lims.shared.Fact;

/** A day that passed reaches people who look at no page. */
@Singleton
final class OverdueNotice implements Reaction {
    private final TellingOverdue telling;

    OverdueNotice(TellingOverdue telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-overdue-action";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(ActionOverdue.class);
    }

    @Override
    public void on(Recorded recorded) {
        telling.told(recorded);
    }
}
