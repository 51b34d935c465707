package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ActStreams;
import org.himuro.lims.collection.UndoAct;
import org.himuro.lims.collection.UndoAnswer;
import org.himuro.lims.collection.model.Aftermath;
import org.himuro.lims.collection.model.Judge;
import org.himuro.lims.collection.model.Undo;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.specimen.SpecimenIndex;

/** Takes back one's own last act. */
@Singleton
public final class UndoingAct {
    private final Acts acts;
    private final ActStreams streams;
    private final Aftermath aftermath;

    public UndoingAct(Acts acts, ActStreams streams, SpecimenIndex index, Procedures procedures) {
        this.acts = acts;
        this.streams = streams;
        this.aftermath = new Aftermath(new Judge(procedures), index::tubesOfCase);
    }

    public Outcome<UndoAnswer> run(UndoAct command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return run(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    public Outcome<UndoAnswer> run(UndoAct command, Actor actor, UUID actId, DeedTime when) {
        var touched = streams.of(command.act());
        var act = Act.of(actId, "undo-act", command, actor, when);
        return acts.perform(act, UndoAnswer.class, reads -> Undo.decide(command, touched, act, reads, aftermath));
    }
}
