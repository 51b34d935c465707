package org.himuro.lims.retention.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.retention.KeepLonger;
import org.himuro.lims.retention.ReviewAnswer;
import org.himuro.lims.retention.model.KeepingDecisions;

/** The tubes of a case were looked at and are kept on. */
@Singleton
public final class KeepingLonger {
    private final Acts acts;
    private final KeepingQueries queries;

    public KeepingLonger(Acts acts, KeepingQueries queries) {
        this.acts = acts;
        this.queries = queries;
    }

    public Outcome<ReviewAnswer> run(
            KeepLonger command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "keep-longer", command, actor, occurredAt, recordedAt);
        var here = !queries.tubesHere(command.caseId(), actor.site()).isEmpty();
        return acts.perform(act, ReviewAnswer.class, reads -> KeepingDecisions.keep(command, here, act, reads));
    }
}
