package org.himuro.lims.picking.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.picking.EndPick;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.model.EndingPick;

/** Picks are closed, or were not needed. */
@Singleton
public final class EndingPicks {
    private final Acts acts;
    private final PickIndex picks;

    EndingPicks(Acts acts, PickIndex picks) {
        this.acts = acts;
        this.picks = picks;
    }

    public Outcome<PickAnswer> run(EndPick command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "end-pick", command, actor, occurredAt, recordedAt);
        var pick = picks.byCode(command.pick(), actor.site());
        return acts.perform(act, PickAnswer.class, reads -> EndingPick.decide(command, pick, reads, act));
    }
}
