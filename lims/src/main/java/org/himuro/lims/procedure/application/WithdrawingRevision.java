package org.himuro.lims.procedure.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.RevisionAnswer;
import org.himuro.lims.procedure.WithdrawRevision;
import org.himuro.lims.procedure.model.RevisionDecisions;

/** Takes an approved version out of force. */
@Singleton
public final class WithdrawingRevision {
    private final Acts acts;

    public WithdrawingRevision(Acts acts) {
        this.acts = acts;
    }

    public Outcome<RevisionAnswer> run(
            WithdrawRevision command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "withdraw-revision", command, actor, occurredAt, recordedAt);
        return acts.perform(act, RevisionAnswer.class, reads -> RevisionDecisions.withdraw(command, act, reads));
    }
}
