package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shipping.DivertParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Diverting;

/** Sends a parcel to another site than was said. */
@Singleton
public final class DivertingParcel {
    private final Acts acts;
    private final Lookup lookup;
    private final Sites sites;
    private final ShippingRules rules;

    DivertingParcel(Acts acts, Lookup lookup, Sites sites, ShippingRules rules) {
        this.acts = acts;
        this.lookup = lookup;
        this.sites = sites;
        this.rules = rules;
    }

    /** @throws IllegalArgumentException where the actor's own site is not registered */
    public Outcome<ParcelAnswer> run(
            DivertParcel command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "divert-parcel", command, actor, occurredAt, recordedAt);
        var sender = sites.byId(actor.site()).orElseThrow(() -> new IllegalArgumentException("no such site"));
        var parcel = lookup.find(command.parcel(), List.of(), actor.site()).parcel();
        var receiver = sites.byCode(command.receiver());
        return acts.perform(
                act,
                ParcelAnswer.class,
                reads -> Diverting.decide(command, parcel, receiver, sender, rules, reads, act));
    }
}
