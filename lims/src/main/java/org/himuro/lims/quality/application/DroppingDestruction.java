package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.DropDestruction;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.model.DestructionDecisions;

/** The tubes are not destroyed after all. */
@Singleton
public final class DroppingDestruction {
    private final Acts acts;

    public DroppingDestruction(Acts acts) {
        this.acts = acts;
    }

    public Outcome<QuarantineAnswer> run(
            DropDestruction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "drop-destruction", command, actor, occurredAt, recordedAt);
        return acts.perform(act, QuarantineAnswer.class, reads -> DestructionDecisions.drop(command, act, reads));
    }
}
