package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.WitnessDestruction;
import org.himuro.lims.quality.model.DestructionDecisions;

/** The second of the two people: the tubes are destroyed. */
@Singleton
public final class WitnessingDestruction {
    private final Acts acts;

    public WitnessingDestruction(Acts acts) {
        this.acts = acts;
    }

    public Outcome<QuarantineAnswer> run(
            WitnessDestruction command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "witness-destruction", command, actor, occurredAt, recordedAt);
        return acts.perform(act, QuarantineAnswer.class, reads -> DestructionDecisions.witness(command, act, reads));
    }
}
