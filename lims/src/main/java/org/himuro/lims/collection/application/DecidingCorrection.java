package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CorrectionAnswer;
import org.himuro.lims.collection.DecideCorrection;
import org.himuro.lims.collection.model.Aftermath;
import org.himuro.lims.collection.model.Correcting;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.specimen.SpecimenIndex;

/** The second of the two people: approved, the correction is done and every verdict that depends on it given again. */
@Singleton
public final class DecidingCorrection {
    private final Acts acts;
    private final Aftermath aftermath;

    public DecidingCorrection(Acts acts, SpecimenIndex index, Procedures procedures) {
        this.acts = acts;
        this.aftermath = new Aftermath(new Judge(procedures), index::tubesOfCase);
    }

    public Outcome<CorrectionAnswer> run(
            DecideCorrection command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "decide-correction", command, actor, occurredAt, recordedAt);
        return acts.perform(act, CorrectionAnswer.class, reads -> Correcting.decide(command, act, reads, aftermath));
    }
}
