package org.himuro.lims.quality.adapter.job;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Reaction;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.quality.SettleMissedClock;
import org.himuro.lims.quality.application.SettlingMissedClock;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.TubeEvent.FreezingJudged;

/** A tube that was frozen in time, by a bench that could not say so, leaves no question behind. */
@Singleton
final class MissedClockReaction implements Reaction {
    private static final long ACT = 0x00D3L;

    private final SettlingMissedClock settling;
    private final InstantSource clock;

    MissedClockReaction(SettlingMissedClock settling, InstantSource clock) {
        this.settling = settling;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "settle-missed-clock";
    }

    @Override
    public Set<Class<? extends Fact>> reactsTo() {
        return Set.of(FreezingJudged.class);
    }

    @Override
    public void on(Recorded recorded) {
        var fact = recorded.id();
        settling.run(
                new SettleMissedClock(recorded.stream().id()),
                Actor.system(recorded.actor().site()),
                new UUID(fact.getMostSignificantBits(), fact.getLeastSignificantBits() ^ ACT),
                recorded.recordedAt(),
                clock.instant());
    }
}
