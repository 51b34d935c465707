package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.ReceiptAnswer;
import org.himuro.lims.shipping.ReceiveTubes;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Receiving;

/** Records tubes in the receiver's hands. */
@Singleton
public final class ReceivingTubes {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;

    ReceivingTubes(Acts acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ReceiptAnswer> run(
            ReceiveTubes command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "receive-tubes", command, actor, occurredAt, recordedAt);
        var found = lookup.findInHand(
                command.parcel(),
                command.tubes().stream().map(ReceiveTubes.InHand::code).toList(),
                actor.site());
        return acts.perform(act, ReceiptAnswer.class, reads -> Receiving.decide(command, found, rules, reads, act));
    }
}
