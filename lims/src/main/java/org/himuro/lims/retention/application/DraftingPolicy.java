package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.DraftPolicy;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** The policy of a project is drafted. */
@Singleton
public final class DraftingPolicy {
    private final Acts acts;

    public DraftingPolicy(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PolicyAnswer> run(
            DraftPolicy command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "draft-policy", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.draft(command, act, reads));
    }
}
