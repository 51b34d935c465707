package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.SettleDispute;
import org.himuro.lims.shipping.model.Settling;

/** One side takes the other's word for a line. */
@Singleton
public final class SettlingDispute {
    private final Acts acts;
    private final Lookup lookup;

    SettlingDispute(Acts acts, Lookup lookup) {
        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<ParcelAnswer> run(
            SettleDispute command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "settle-dispute", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(command.tube()), actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> Settling.decide(command, found, reads, act));
    }
}
