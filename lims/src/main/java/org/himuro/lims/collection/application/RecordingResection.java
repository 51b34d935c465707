package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.CaseAnswer;
import org.himuro.lims.collection.RecordResection;
import org.himuro.lims.collection.model.CaseDecisions;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.SpecimenIndex;

/** Records the removal, and judges again what was judged without it. */
@Singleton
public final class RecordingResection {
    private final Acts acts;
    private final SpecimenIndex index;
    private final Judge judge;

    public RecordingResection(Acts acts, SpecimenIndex index, Procedures procedures) {
        this.acts = acts;
        this.index = index;
        this.judge = new Judge(procedures);
    }

    public Outcome<CaseAnswer> run(
            RecordResection command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<CaseAnswer> run(RecordResection command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "record-resection", command, actor, when);
        return acts.perform(act, CaseAnswer.class, reads -> {
            var tubes = index.tubesOfCase(command.caseId());
            return CaseDecisions.resected(command, tubes, act, reads, judge);
        });
    }
}
