package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.TraceStray;
import org.himuro.lims.shipping.model.Tracing;

/** Writes into a parcel's own history that it turned up where it is not addressed. */
@Singleton
public final class TracingStray {
    private final Acts acts;

    TracingStray(Acts acts) {
        this.acts = acts;
    }

    public Outcome<ParcelAnswer> run(
            TraceStray command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "trace-stray-parcel", command, actor, occurredAt, recordedAt);
        return acts.perform(act, ParcelAnswer.class, reads -> Tracing.decide(command, reads, act));
    }
}
