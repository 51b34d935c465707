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
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Arriving;

/** Records that a closed parcel arrived. */
@Singleton
public final class ReportingArrival {
    private final Acts acts;
    private final Lookup lookup;
    private final ShippingRules rules;

    ReportingArrival(Acts acts, Lookup lookup, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.rules = rules;
    }

    public Outcome<ParcelAnswer> run(
            ReportArrival command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "report-arrival", command, actor, occurredAt, recordedAt);
        var found = lookup.find(command.parcel(), List.of(), actor.site());
        return acts.perform(act, ParcelAnswer.class, reads -> Arriving.decide(command, found, rules, reads, act));
    }
}
