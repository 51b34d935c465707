package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.DestroyTubes;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.Spared;
import org.himuro.lims.quality.model.DestructionDecisions;

/** The first of the two people: the tubes are to be destroyed. */
@Singleton
public final class DestroyingTubes {
    private final Acts acts;
    private final Remarks remarks;
    private final Spared spared;

    public DestroyingTubes(Acts acts, Remarks remarks, Spared spared) {
        this.acts = acts;
        this.remarks = remarks;
        this.spared = spared;
    }

    public Outcome<QuarantineAnswer> run(
            DestroyTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "destroy-tubes", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                QuarantineAnswer.class,
                reads -> DestructionDecisions.ask(command, spared, act, reads),
                remarks.kept(actId, command.remark()));
    }
}
