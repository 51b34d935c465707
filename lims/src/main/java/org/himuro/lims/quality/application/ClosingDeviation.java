package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.CloseDeviation;
import org.himuro.lims.quality.DeviationAnswer;
import org.himuro.lims.quality.model.DeviationDecisions;

/** Closes a deviation of one's own site. */
@Singleton
public final class ClosingDeviation {
    private final Acts acts;

    public ClosingDeviation(Acts acts) {
        this.acts = acts;
    }

    public Outcome<DeviationAnswer> run(
            CloseDeviation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-deviation", command, actor, occurredAt, recordedAt);
        return acts.perform(act, DeviationAnswer.class, reads -> DeviationDecisions.close(command, act, reads));
    }
}
