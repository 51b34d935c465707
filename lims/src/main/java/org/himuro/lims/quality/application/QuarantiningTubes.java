package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.QuarantineTubes;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.model.QuarantineDecisions;

/** Blocks tubes. */
@Singleton
public final class QuarantiningTubes {
    private final Acts acts;
    private final Remarks remarks;

    public QuarantiningTubes(Acts acts, Remarks remarks) {
        this.acts = acts;
        this.remarks = remarks;
    }

    public Outcome<QuarantineAnswer> run(
            QuarantineTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "quarantine-tubes", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                QuarantineAnswer.class,
                reads -> QuarantineDecisions.quarantine(command, act, reads),
                remarks.kept(actId, command.remark()));
    }
}
