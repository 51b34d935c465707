package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.OpenParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ParcelCodes;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.model.Opening;

/** Begins a parcel. */
@Singleton
public final class OpeningParcel {
    private final Acts acts;
    private final Ids ids;
    private final Sites sites;
    private final ParcelCodes codes;
    private final ShippingRules rules;

    OpeningParcel(Acts acts, Ids ids, Sites sites, ParcelCodes codes, ShippingRules rules) {
        this.acts = acts;
        this.ids = ids;
        this.sites = sites;
        this.codes = codes;
        this.rules = rules;
    }

    /** @throws IllegalArgumentException where the actor's own site is not registered */
    public Outcome<ParcelAnswer> run(
            OpenParcel command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var act = Act.of(actId, "open-parcel", command, actor, occurredAt, recordedAt);
        var sender = sites.byId(actor.site()).orElseThrow(() -> new IllegalArgumentException("no such site"));
        var parcel = new Opening.New(ids.next(), codes.next(actId, sender.code()), sender);
        var receiver = sites.byCode(command.receiver());
        return acts.perform(
                act, ParcelAnswer.class, reads -> Opening.decide(command, parcel, receiver, rules, reads, act));
    }
}
