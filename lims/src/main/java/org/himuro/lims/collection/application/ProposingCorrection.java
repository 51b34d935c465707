package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CorrectionAnswer;
import org.himuro.lims.collection.ProposeCorrection;
import org.himuro.lims.collection.model.Correcting;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;

/** The first of the two people. */
@Singleton
public final class ProposingCorrection {
    private final Acts acts;
    private final Ids ids;

    public ProposingCorrection(Acts acts, Ids ids) {
        this.acts = acts;
        this.ids = ids;
    }

    public Outcome<CorrectionAnswer> run(
            ProposeCorrection command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var id = ids.next();
        var act = Act.of(actId, "propose-correction", command, actor, occurredAt, recordedAt);
        return acts.perform(act, CorrectionAnswer.class, reads -> Correcting.propose(command, id, act, reads));
    }
}
