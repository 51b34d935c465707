package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.RecordClamping;
import org.himuro.lims.collection.model.CaseDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;

/** Records when the vessel was clamped. */
@Singleton
public final class RecordingClamping {
    private final Acts acts;

    public RecordingClamping(Acts acts) {
        this.acts = acts;
    }

    public Outcome<CaseAnswer> run(
            RecordClamping command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<CaseAnswer> run(RecordClamping command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "record-clamping", command, actor, when);
        return acts.perform(act, CaseAnswer.class, reads -> CaseDecisions.clamped(command, act, reads));
    }
}
