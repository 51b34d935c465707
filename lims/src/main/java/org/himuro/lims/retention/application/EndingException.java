package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.EndException;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** An exception ends. */
@Singleton
public final class EndingException {
    private final Acts acts;

    public EndingException(Acts acts) {
        this.acts = acts;
    }

    public Outcome<PolicyAnswer> run(
            EndException command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "end-exception", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.end(command, act, reads));
    }
}
