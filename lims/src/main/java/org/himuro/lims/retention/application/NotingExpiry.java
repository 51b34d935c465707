package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.NoteExpiry;
import org.himuro.lims.retention.ReviewAnswer;
import org.himuro.lims.retention.model.KeepingDecisions;

/** The system notes that the time of a case is over. */
@Singleton
public final class NotingExpiry {
    private final Acts acts;

    public NotingExpiry(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ReviewAnswer> run(
            NoteExpiry command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "note-expiry", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ReviewAnswer.class, reads -> KeepingDecisions.fallenDue(command, act, reads));
    }
}
