package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
import org.himuro.lims.specimen.ContainerEvent.ContainerMarked;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.ParcelEvent.ParcelTurnedUp;
import org.himuro.lims.specimen.StrayEvent.StrayParcelReported;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;
import org.himuro.lims.specimen.TubeEvent.TubeClockMissed;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.TubeEvent.TubeStatedAt;

/** What was recorded in conflict with something becomes a deviation. Ids come from the fact's, so that once is enough. */
@Singleton
final class DeviationReaction implements Reaction {
    private final OpeningDeviation opening;
    private final InstantSource clock;

    DeviationReaction(OpeningDeviation opening, InstantSource clock) {
        this.opening = opening;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open-deviation";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(
                TubeMarked.class,
                TubeStatedAt.class,
                CaseMarked.class,
                ContainerMarked.class,
                ParcelMarked.class,
                ParcelTurnedUp.class,
                StrayParcelReported.class,
                TubeClockMissed.class,
                FreezingJudged.class,
                TimeDoubted.class);
    }

    @Override
    public void on(Recorded recorded) {
        opening.told(recorded, clock.instant());
    }
}
