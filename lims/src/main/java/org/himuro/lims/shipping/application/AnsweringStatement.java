package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.AnswerStatement;
import org.himuro.lims.shipping.StatementAnswer;
import org.himuro.lims.shipping.model.Answering;

/** The holder's answer to a receiver who says to have a tube. */
@Singleton
public final class AnsweringStatement {
    private final Acts acts;
    private final Lookup lookup;

    AnsweringStatement(Acts acts, Lookup lookup) {
        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<StatementAnswer> run(
            AnswerStatement command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "answer-statement", command, actor, occurredAt, recordedAt);
        var found = lookup.find("", List.of(command.tube()), actor.site());
        return acts.perform(act, StatementAnswer.class, reads -> Answering.decide(command, found, reads, act));
    }
}
