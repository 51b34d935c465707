package org.himuro.lims.processing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.processing.Told;
import org.himuro.lims.processing.UndoProcessing;
import org.himuro.lims.processing.model.Undoing;

/** Takes back one's own last processing. */
@Singleton
public final class UndoingProcessing {
    private final Acts acts;
    private final DoneAt done;

    UndoingProcessing(Acts acts, DoneAt done) {
        this.acts = acts;
        this.done = done;
    }

    public Outcome<Told> run(UndoProcessing command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "undo-processing", command, actor, occurredAt, recordedAt);
        var known = done.at(actor.site(), command.processing());
        return acts.perform(act, Told.class, reads -> Undoing.decide(known, reads, act));
    }
}
