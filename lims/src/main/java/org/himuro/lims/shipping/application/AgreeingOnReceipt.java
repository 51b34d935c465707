package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.AgreeOnReceipt;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReceiptRules;
import org.himuro.lims.shipping.model.Agreeing;

/** The sender's word on what the receiver says arrived. */
@Singleton
public final class AgreeingOnReceipt {
    private final Acts acts;
    private final Lookup lookup;
    private final ReceiptRules rules;

    AgreeingOnReceipt(Acts acts, Lookup lookup, ReceiptRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ParcelAnswer> run(
            AgreeOnReceipt command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "agree-on-receipt", command, actor, occurredAt, recordedAt);
        var codes = command.lines().stream().map(AgreeOnReceipt.Disagreed::tube).toList();
        var found = lookup.find(command.parcel(), codes, actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> Agreeing.decide(command, found, rules, reads, act));
    }
}
