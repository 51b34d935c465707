package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.ApprovePolicy;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** A second person approves a draft. */
@Singleton
public final class ApprovingPolicy {
    private final Acts acts;

    public ApprovingPolicy(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PolicyAnswer> run(
            ApprovePolicy command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "approve-policy", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.approve(command, act, reads));
    }
}
