package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.ApproveException;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** A second person approves an exception. */
@Singleton
public final class ApprovingException {
    private final Acts acts;

    public ApprovingException(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PolicyAnswer> run(
            ApproveException command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "approve-exception", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.approve(command, act, reads));
    }
}
