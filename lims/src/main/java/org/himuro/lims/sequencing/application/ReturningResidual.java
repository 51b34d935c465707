package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.ReturnResidual;
import org.himuro.lims.sequencing.model.Returning;

/** Records what is left of a tube. */
@Singleton
public final class ReturningResidual {
    private final Acts acts;
    private final OrderIndex index;

    ReturningResidual(Acts acts, OrderIndex index) {
        this.acts = acts;
        this.index = index;
    }

    public Outcome<OrderAnswer> run(
            ReturnResidual command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "return-residual", command, actor, occurredAt, recordedAt);
        var id = index.byCode(command.order(), VisibleSites.only(actor.site()));
        return acts.perform(act, OrderAnswer.class, reads -> Returning.residual(command, id, reads, act));
    }
}
