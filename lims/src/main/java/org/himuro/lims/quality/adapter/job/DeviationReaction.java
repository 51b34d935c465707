package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.TimeDoubted;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.application.OpeningDeviation;
import org.himuro.lims.quality.model.DeviationDecisions;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.CaseEvent.CaseMarked;
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
    private static final long ACT = 0x00D1L;
    private static final int SITE = 16;

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
                ParcelMarked.class,
                ParcelTurnedUp.class,
                StrayParcelReported.class,
                TubeClockMissed.class,
                FreezingJudged.class,
                TimeDoubted.class);
    }

    @Override
    public void on(Recorded recorded) {
        DeviationDecisions.code(recorded.fact()).ifPresent(code -> {
            var sites =
                    DeviationDecisions.sites(recorded.fact(), recorded.actor().site());
            for (int i = 0; i < sites.size(); i++) {
                open(recorded, code, sites.get(i), (long) i << SITE);
            }
        });
    }

    private void open(Recorded recorded, String code, UUID site, long salt) {
        opening.run(
                new OpenDeviation(
                        DeviationDecisions.idOf(recorded.id(), salt),
                        code,
                        recorded.stream().kind(),
                        recorded.stream().id(),
                        recorded.id()),
                Actor.system(site),
                derived(recorded.id(), ACT ^ salt),
                recorded.occurredAt(),
                clock.instant());
    }

    private static UUID derived(UUID fact, long salt) {
        return new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ salt);
    }
}
