package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.HoldAnswer;
import org.himuro.lims.retention.LiftHold;
import org.himuro.lims.retention.model.KeepingDecisions;

/** A hold ends. */
@Singleton
public final class LiftingHold {
    private final Acts acts;
    private final KeepingQueries queries;

    public LiftingHold(Acts acts, KeepingQueries queries) {
        this.acts = acts;
        this.queries = queries;
    }

    public Outcome<HoldAnswer> run(LiftHold command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "lift-hold", command, actor, occurredAt, recordedAt);
        var caseId = queries.caseOfHold(command.hold(), actor.site());
        return acts.perform(act, HoldAnswer.class, reads -> KeepingDecisions.lift(command, caseId, act, reads));
    }
}
