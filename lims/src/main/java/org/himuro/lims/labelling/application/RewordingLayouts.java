package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.labelling.LayoutAnswer;
import org.himuro.lims.labelling.RewordLayout;
import org.himuro.lims.labelling.model.LayoutDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** A site says on its labels what it wants to. */
@Singleton
public final class RewordingLayouts {
    private final Acts acts;

    RewordingLayouts(Acts acts) {
        this.acts = acts;
    }

    public Outcome<LayoutAnswer> run(
            RewordLayout command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "reword-layout", command, actor, occurredAt, recordedAt);
        return acts.perform(act, LayoutAnswer.class, reads -> LayoutDecisions.reword(command, act, reads));
    }
}
