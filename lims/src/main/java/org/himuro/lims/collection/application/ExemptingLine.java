package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ExemptLine;
import org.himuro.lims.collection.ExemptionAnswer;
import org.himuro.lims.collection.Protocols;
import org.himuro.lims.collection.model.Exempting;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** What a case needs and cannot get. */
@Singleton
public final class ExemptingLine {
    private final Acts acts;
    private final Protocols protocols;

    public ExemptingLine(Acts acts, Protocols protocols) {
        this.acts = acts;
        this.protocols = protocols;
    }

    public Outcome<ExemptionAnswer> run(
            ExemptLine command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "exempt-line", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ExemptionAnswer.class, reads -> Exempting.exempt(command, act, reads, protocols));
    }
}
