package org.himuro.lims.sequencing.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.MayLeave;
import org.himuro.lims.sequencing.OrderAnswer;
import org.himuro.lims.sequencing.OrderIndex;
import org.himuro.lims.sequencing.SayResidual;
import org.himuro.lims.sequencing.model.Residuals;

/** Says whether what is left of an order's tube comes back, and where to. */
@Singleton
public final class SayingResidual {
    private final Acts acts;
    private final OrderIndex index;
    private final Sites sites;
    private final MayLeave mayLeave;

    SayingResidual(Acts acts, OrderIndex index, Sites sites, MayLeave mayLeave) {
        this.acts = acts;
        this.index = index;
        this.sites = sites;
        this.mayLeave = mayLeave;
    }

    public Outcome<OrderAnswer> run(
            SayResidual command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "say-residual", command, actor, occurredAt, recordedAt);
        var id = index.byCode(command.order(), VisibleSites.only(actor.site()));
        var to = command.to().flatMap(sites::byCode);
        return acts.perform(act, OrderAnswer.class, reads -> Residuals.decide(command, id, to, mayLeave, reads, act));
    }
}
