package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.NoteClockMissed;
import org.himuro.lims.collection.TubeAnswer;
import org.himuro.lims.collection.model.MissedClock;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.procedure.Procedures;

/** Records that a limit has passed. */
@Singleton
public final class NotingClockMissed {
    private final Acts acts;
    private final Procedures procedures;

    public NotingClockMissed(Acts acts, Procedures procedures) {
        this.acts = acts;
        this.procedures = procedures;
    }

    public Outcome<TubeAnswer> run(
            NoteClockMissed command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-missed-clock", command, actor, occurredAt, recordedAt);
        return acts.perform(act, TubeAnswer.class, reads -> MissedClock.decide(command, act, reads, procedures));
    }
}
