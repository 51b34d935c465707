package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.DropPolicy;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** A draft is not wanted. */
@Singleton
public final class DroppingPolicy {
    private final Acts acts;

    public DroppingPolicy(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PolicyAnswer> run(
            DropPolicy command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "drop-policy", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.drop(command, act, reads));
    }
}
