package org.himuro.lims.inspection.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.inspection.DecideInspection;
import org.himuro.lims.inspection.DecidedAnswer;
import org.himuro.lims.inspection.Disposition;
import org.himuro.lims.inspection.Inspections;
import org.himuro.lims.inspection.model.Deciding;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Acts;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Outcome;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.picking.PickAnswer;
import org.himuro.lims.picking.PickPurpose;
import org.himuro.lims.picking.Picking;
import org.himuro.lims.picking.RequestPick;
import org.himuro.lims.sequencing.Orders;
import org.himuro.lims.sequencing.SequencingOrder;
import org.himuro.lims.shared.DeedTime;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.BeginParcel;
import org.himuro.lims.shipping.BeginsParcel;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.specimen.SpecimenIndex;

/**
 * Decides about a tube that was not simply accepted. A sister is put on a list first, which nobody else can do with it then; the parcel
 * is begun last, and what speaks against that is told and keeps nothing from being decided. Ids are made from the act's: sent twice, it
 * is done once.
 */
@Singleton
public final class DecidingInspection {
    private static final long PICK = 1;
    private static final long PARCEL = 2;

    private final Acts acts;
    private final SpecimenIndex index;
    private final Sites sites;
    private final Current current;
    private final AskingSisters sisters;
    private final Picking picking;
    private final BeginsParcel parcels;

    DecidingInspection(
            Acts acts,
            SpecimenIndex index,
            Sites sites,
            Current current,
            AskingSisters sisters,
            Picking picking,
            BeginsParcel parcels) {
        this.acts = acts;
        this.index = index;
        this.sites = sites;
        this.current = current;
        this.sisters = sisters;
        this.picking = picking;
        this.parcels = parcels;
    }

    public Outcome<DecidedAnswer> run(
            DecideInspection command, Actor actor, UUID actId, Instant occurredAt, Instant recordedAt) {
        var when = new DeedTime(occurredAt, recordedAt);
        var act = Act.of(actId, "decide-inspection", command, actor, when);
        var inspection = tube(command.tube(), actor)
                .flatMap(tube -> sites.byCode(command.laboratory()).map(l -> Inspections.idOf(tube, l.id())));
        var by = command.by().flatMap(code -> tube(code, actor));
        var known = new Deciding.Known(inspection, by, Optional.empty(), sisters);
        boolean sister = command.disposition() == Disposition.REPLACE
                && Deciding.decide(command, known, current, act) instanceof Decision.Accepted<DecidedAnswer>;
        var order = sister ? order(inspection) : Optional.<SequencingOrder>empty();
        if (order.isEmpty()) {
            return decide(command, known, act);
        }
        return switch (picking.request(listed(command, order.get()), actor, derived(actId, PICK), when)) {
            case Outcome.Done<PickAnswer>(var list, var repeated) ->
                sent(
                        decide(command, new Deciding.Known(inspection, by, Optional.of(list.pick()), sisters), act),
                        list.pick(),
                        actor,
                        actId,
                        when);
            case Outcome.Refused<PickAnswer>(var reasons, var repeated) -> new Outcome.Refused<>(reasons, repeated);
            case Outcome.InProgress<PickAnswer> running -> new Outcome.InProgress<>();
            case Outcome.OtherContent<PickAnswer> other -> new Outcome.OtherContent<>();
        };
    }

    private Outcome<DecidedAnswer> decide(DecideInspection command, Deciding.Known known, Act act) {
        return acts.perform(act, DecidedAnswer.class, reads -> Deciding.decide(command, known, reads, act));
    }

    private static RequestPick listed(DecideInspection command, SequencingOrder order) {
        return new RequestPick(
                PickPurpose.SHIPMENT,
                Optional.of(order.code()),
                command.by().map(List::of).orElse(List.of()));
    }

    private Outcome<DecidedAnswer> sent(
            Outcome<DecidedAnswer> decided, String list, Actor actor, UUID actId, DeedTime when) {
        if (!(decided instanceof Outcome.Done<DecidedAnswer>(var answer, var repeated))) {
            return decided;
        }
        var begin = new BeginParcel(list, Optional.empty(), Optional.empty(), Optional.empty());
        var begun = parcels.begin(begin, actor, derived(actId, PARCEL), when);
        var parcel = begun instanceof Outcome.Done<ParcelAnswer>(var p, var again)
                ? Optional.of(p.parcel())
                : Optional.<String>empty();
        var warnings =
                begun instanceof Outcome.Refused<ParcelAnswer>(var reasons, var again) ? reasons : List.<Reason>of();
        return new Outcome.Done<>(
                new DecidedAnswer(answer.tube(), answer.disposition(), answer.pick(), parcel, warnings), repeated);
    }

    private Optional<SequencingOrder> order(Optional<UUID> inspection) {
        return inspection
                .flatMap(id -> current.state(Inspections.KIND, id))
                .flatMap(i -> current.state(Orders.KIND, i.sequencing()));
    }

    private Optional<UUID> tube(String code, Actor actor) {
        return index.byCode(code, VisibleSites.only(actor.site()))
                .filter(s -> s.kind().equals("tube"))
                .map(StreamRef::id);
    }

    private static UUID derived(UUID act, long salt) {
        return new UUID(act.getMostSignificantBits(), act.getLeastSignificantBits() ^ salt);
    }
}
