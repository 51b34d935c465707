package org.himuro.lims.quality.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.quality.QuarantineAnswer;
import org.himuro.lims.quality.ReleaseTubes;
import org.himuro.lims.quality.Remarks;
import org.himuro.lims.quality.model.QuarantineDecisions;

/** Lifts a quarantine. */
@Singleton
public final class ReleasingTubes {
    private final Acts acts;
    private final Remarks remarks;

    public ReleasingTubes(Acts acts, Remarks remarks) {
        this.acts = acts;
        this.remarks = remarks;
    }

    public Outcome<QuarantineAnswer> run(
            ReleaseTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "release-tubes", command, actor, occurredAt, recordedAt);
        return acts.perform(
                act,
                QuarantineAnswer.class,
                reads -> QuarantineDecisions.release(command, act, reads),
                remarks.kept(actId, command.remark()));
    }
}
