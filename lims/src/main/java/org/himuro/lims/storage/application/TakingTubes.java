package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.storage.TakeTubes;
import org.himuro.lims.storage.Taken;
import org.himuro.lims.storage.model.TakingOut;

/** Tubes out of their positions, in one act. */
@Singleton
public final class TakingTubes {
    private final Acts acts;
    private final Looking looking;

    TakingTubes(Acts acts, Looking looking) {
        this.acts = acts;
        this.looking = looking;
    }

    public Outcome<Taken> run(TakeTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "take-tubes", command, actor, occurredAt, recordedAt);
        var seen = looking.before(actor, command.tubes());
        return acts.perform(
                act, Taken.class, reads -> TakingOut.decide(command, looking.ofTubes(seen, reads), act.occurredAt()));
    }
}
