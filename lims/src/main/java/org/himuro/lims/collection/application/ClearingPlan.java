package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ClearPlan;
import org.himuro.lims.collection.PlanAnswer;
import org.himuro.lims.collection.model.PlanDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Clears a plan that was held, or calls one off. */
@Singleton
public final class ClearingPlan {
    private final Acts acts;

    public ClearingPlan(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PlanAnswer> run(ClearPlan command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "clear-plan", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PlanAnswer.class, reads -> PlanDecisions.clear(command, act, reads));
    }
}
