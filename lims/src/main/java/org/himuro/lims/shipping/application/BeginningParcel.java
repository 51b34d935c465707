package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Ids;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.BeginsParcel;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ParcelCodes;
import org.himuro.lims.shipping.ShipmentSource.Wanted;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.shipping.model.Beginning;
import org.himuro.lims.shipping.model.Load;
import org.himuro.lims.shipping.model.Opening;

/** Begins a parcel for an order or a pick list. */
@Singleton
public final class BeginningParcel implements BeginsParcel {
    private final Acts acts;
    private final Ids ids;
    private final Sites sites;
    private final ParcelCodes codes;
    private final ShippingRules rules;
    private final Shipments shipments;
    private final Current current;

    BeginningParcel(
            Acts acts,
            Ids ids,
            Sites sites,
            ParcelCodes codes,
            ShippingRules rules,
            Shipments shipments,
            Current current) {
        this.acts = acts;
        this.ids = ids;
        this.sites = sites;
        this.codes = codes;
        this.rules = rules;
        this.shipments = shipments;
        this.current = current;
    }

    /** @throws IllegalArgumentException where the actor's own site is not registered */
    public Outcome<ParcelAnswer> run(
            BeginParcel command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        return begin(command, actor, actId, new DeedTime(occurredAt, recordedAt));
    }

    @Override
    public Outcome<ParcelAnswer> begin(BeginParcel command, Actor actor, UUID actId, DeedTime when) {
        var act = Act.of(actId, "begin-parcel", command, actor, when);
        var sender = sites.byId(actor.site()).orElseThrow(() -> new IllegalArgumentException("no such site"));
        var wanted = shipments.of(command.reference(), actor.site());
        // no number is used up for what does not exist
        var code = wanted.map(w -> codes.next(actId, sender.code())).orElse("");
        var known = new Beginning.Known(
                new Opening.New(ids.next(), code, sender),
                wanted,
                Beginning.Known.receiver(wanted, command).flatMap(sites::byCode),
                kept(wanted));
        return acts.perform(act, ParcelAnswer.class, reads -> Beginning.decide(command, known, rules, reads, act));
    }

    /** How the first of its tubes is kept: the class in which it is offered to travel. */
    public Optional<TransportClass> kept(Optional<Wanted> wanted) {
        return wanted.flatMap(w -> w.tubes().stream().findFirst()).flatMap(tube -> Load.kept(current, tube));
    }
}
