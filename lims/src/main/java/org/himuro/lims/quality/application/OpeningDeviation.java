package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.OpenDeviation;
import org.himuro.lims.quality.model.DeviationDecisions;

/** Opens the deviation that a fact is; once, however often it is asked. */
@Singleton
public final class OpeningDeviation {
    private final Acts acts;

    public OpeningDeviation(Acts acts) {
        this.acts = acts;
    }

    public Outcome<DeviationAnswer> run(
            OpenDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "open-deviation", command, actor, occurredAt, recordedAt);
        return acts.perform(act, DeviationAnswer.class, reads -> DeviationDecisions.open(command, act, reads));
    }
}
