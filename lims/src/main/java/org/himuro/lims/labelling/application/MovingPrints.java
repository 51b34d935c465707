package org.himuro.lims.labelling.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.labelling.BeginPrint;
import org.himuro.lims.labelling.EndPrint;
import org.himuro.lims.labelling.PrintAnswer;
import org.himuro.lims.labelling.model.PrintDecisions;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** What the sender says of a label: its bytes leave, and what became of it. */
@Singleton
public final class MovingPrints {
    private final Acts acts;

    MovingPrints(Acts acts) {
        this.acts = acts;
    }

    /** @param held undoes it where the sender does not have the printer */
    public Outcome<PrintAnswer> begin(BeginPrint command, Actor actor, UUID actId, Instant at, Acts.Beside held) {
        var act = Act.of(actId, "begin-print", command, actor, at, at);
        return acts.perform(act, PrintAnswer.class, reads -> PrintDecisions.begin(command.print(), act, reads), held);
    }

    public Outcome<PrintAnswer> end(EndPrint command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "end-print", command, actor, occurredAt, recordedAt);
        return acts.perform(act, PrintAnswer.class, reads -> PrintDecisions.end(command, act, reads));
    }
}
