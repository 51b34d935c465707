package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.SettleMissedClock;
import org.himuro.lims.quality.model.DeviationDecisions;

/** Closes what was opened because a clock ran out, once the verdict is there. */
@Singleton
public final class SettlingMissedClock {
    private final Acts acts;

    public SettlingMissedClock(Acts acts) {
        this.acts = acts;
    }

    public Outcome<DeviationAnswer> run(
            SettleMissedClock command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "settle-missed-clock", command, actor, occurredAt, recordedAt);
        return acts.perform(act, DeviationAnswer.class, reads -> DeviationDecisions.settle(command, act, reads));
    }
}
