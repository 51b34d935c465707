package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ReportTimeUnknown;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.collection.model.TubeReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.DeedTime;

/** Records that a time is not known. */
@Singleton
public final class ReportingTimeUnknown {
    private final Acts acts;
    private final Judge judge;

    public ReportingTimeUnknown(Acts acts, Procedures procedures) {
        this.acts = acts;
        this.judge = new Judge(procedures);
    }

    public Outcome<TubeAnswer> run(
            ReportTimeUnknown command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<TubeAnswer> run(ReportTimeUnknown command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "report-time-unknown", command, actor, when);
        return acts.perform(act, TubeAnswer.class, reads -> TubeReports.timeUnknown(command, act, reads, judge));
    }
}
