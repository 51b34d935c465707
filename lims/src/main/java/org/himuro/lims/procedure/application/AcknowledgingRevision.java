package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.AcknowledgeRevision;
import org.himuro.lims.procedure.TrainingAnswer;
import org.himuro.lims.procedure.model.TrainingDecisions;

/** Records that the actor has read a version. */
@Singleton
public final class AcknowledgingRevision {
    private final Acts acts;

    public AcknowledgingRevision(Acts acts) {
        this.acts = acts;
    }

    public Outcome<TrainingAnswer> run(
            AcknowledgeRevision command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "acknowledge-revision", command, actor, occurredAt, recordedAt);
        return acts.perform(act, TrainingAnswer.class, reads -> TrainingDecisions.acknowledge(command, act, reads));
    }
}
