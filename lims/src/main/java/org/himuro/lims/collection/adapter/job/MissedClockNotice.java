package org.himuro.lims.collection.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.collection.application.TellingMissedClock;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;

/** A missed clock reaches people who look at no board. */
@Singleton
final class MissedClockNotice implements Reaction {
    private final TellingMissedClock telling;

    MissedClockNotice(TellingMissedClock telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-missed-clock";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(TubeClockMissed.class);
    }

    @Override
    public void on(Recorded recorded) {
        telling.told(recorded);
    }
}
