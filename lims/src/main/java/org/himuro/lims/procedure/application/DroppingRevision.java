package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.DropRevision;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.model.RevisionDecisions;

/** Throws a draft away. */
@Singleton
public final class DroppingRevision {
    private final Acts acts;

    public DroppingRevision(Acts acts) {
        this.acts = acts;
    }

    public Outcome<RevisionAnswer> run(
            DropRevision command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "drop-revision", command, actor, occurredAt, recordedAt);
        return acts.perform(act, RevisionAnswer.class, reads -> RevisionDecisions.drop(command, act, reads));
    }
}
