package org.himuro.lims.shipping.adapter.job;

import jakarta.inject.Singleton;
import java.util.Set;
import org.himuro.lims.consent.ConsentEvent.ConsentWithdrawn;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.shipping.application.TellingOfRoad;
import org.himuro.lims.specimen.ParcelEvent.ParcelAlarmed;
import org.himuro.lims.specimen.ParcelEvent.ParcelDelayed;
import org.himuro.lims.specimen.ParcelEvent.ParcelLost;
import org.himuro.lims.specimen.ParcelEvent.ParcelReturned;

/** What goes wrong on the way reaches people who look at no page. */
@Singleton
final class RoadNotice implements Reaction {
    private final TellingOfRoad telling;

    RoadNotice(TellingOfRoad telling) {
        this.telling = telling;
    }

    @Override
    public String name() {
        return "tell-of-road";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(
                ParcelAlarmed.class,
                ParcelDelayed.class,
                ParcelLost.class,
                ParcelReturned.class,
                ConsentWithdrawn.class);
    }

    @Override
    public void on(Recorded recorded) {
        if (recorded.fact() instanceof ConsentWithdrawn) {
            telling.withdrawn(recorded);
        } else {
            telling.told(recorded);
        }
    }
}
