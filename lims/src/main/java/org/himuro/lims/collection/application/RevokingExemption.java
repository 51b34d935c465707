package org.himuro.lims.collection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.collection.ExemptionAnswer;
import org.himuro.lims.collection.RevokeExemption;
import org.himuro.lims.collection.model.Exempting;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;

/** What was said to be impossible can be had after all. */
@Singleton
public final class RevokingExemption {
    private final Acts acts;

    public RevokingExemption(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ExemptionAnswer> run(
            RevokeExemption command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "revoke-exemption", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ExemptionAnswer.class, reads -> Exempting.revoke(command, act, reads));
    }
}
