package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.CloseReceipt;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.model.ClosingReceipt;

/** Closes a receipt, when something is said about every line. */
@Singleton
public final class ClosingTheReceipt {
    private final Acts acts;
    private final Lookup lookup;

    ClosingTheReceipt(Acts acts, Lookup lookup) {

        this.acts = acts;
        this.lookup = lookup;
    }

    public Outcome<ParcelAnswer> run(
            CloseReceipt command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "close-receipt", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), command.missing(), actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> ClosingReceipt.decide(command, found, reads, act));
    }
}
