package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.AskException;
import org.himuro.lims.retention.Keeper;
import org.himuro.lims.retention.PolicyAnswer;
import org.himuro.lims.retention.model.PolicyDecisions;

/** A site wants to keep a form that the policy keeps elsewhere. */
@Singleton
public final class AskingException {
    private final Acts acts;
    private final Sites sites;

    public AskingException(Acts acts, Sites sites) {
        this.acts = acts;
        this.sites = sites;
    }

    public Outcome<PolicyAnswer> run(
            AskException command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "ask-exception", command, actor, occurredAt, recordedAt);
        var keeper = sites.byId(actor.site()).flatMap(s -> Keeper.of(s.category()));
        return acts.perform(act, PolicyAnswer.class, reads -> PolicyDecisions.ask(command, keeper, act, reads));
    }
}
