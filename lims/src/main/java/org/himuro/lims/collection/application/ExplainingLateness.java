package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ExplainLateness;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.collection.model.TubeReports;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.DeedTime;

/** Records why it was late or unusual. */
@Singleton
public final class ExplainingLateness {
    private final Acts acts;
    private final Judge judge;

    public ExplainingLateness(Acts acts, Procedures procedures) {
        this.acts = acts;
        this.judge = new Judge(procedures);
    }

    public Outcome<TubeAnswer> run(
            ExplainLateness command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<TubeAnswer> run(ExplainLateness command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "explain-lateness", command, actor, when);
        return acts.perform(act, TubeAnswer.class, reads -> TubeReports.explain(command, act, reads, judge));
    }
}
