package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineWithdrawn;
import org.himuro.lims.quality.model.QuarantineDecisions;

/** Blocks what came from a donor who withdrew: in the freezer, on the road and at the laboratory alike. */
@Singleton
public final class QuarantiningWithdrawn {
    private final Acts acts;

    public QuarantiningWithdrawn(Acts acts) {
        this.acts = acts;
    }

    public Outcome<QuarantineAnswer> run(
            QuarantineWithdrawn command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "quarantine-withdrawn", command, actor, occurredAt, recordedAt);
        return acts.perform(act, QuarantineAnswer.class, reads -> QuarantineDecisions.withdrawn(command, act, reads));
    }
}
