package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.RelationAnswer;
import org.himuro.lims.collection.WithdrawRelation;
import org.himuro.lims.collection.model.Relating;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** Takes back who is a donor's relative. */
@Singleton
public final class WithdrawingRelation {
    private final Acts acts;

    public WithdrawingRelation(Acts acts) {
        this.acts = acts;
    }

    public Outcome<RelationAnswer> run(
            WithdrawRelation command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "withdraw-relation", command, actor, occurredAt, recordedAt);
        return acts.perform(act, RelationAnswer.class, reads -> Relating.withdraw(command, act, reads));
    }
}
