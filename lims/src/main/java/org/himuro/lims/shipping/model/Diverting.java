package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.identity.Sites;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.DivertParcel;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelDiverted;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.TubePlace;
import org.himuro.lims.specimen.Tubes;

/** A parcel that has left, or is about to, goes to another site: with every check of a receiver, and its tubes are addressed anew. */
public final class Diverting {
    private Diverting() {}

    public static Decision<ParcelAnswer> decide(
            DivertParcel command,
            Optional<UUID> id,
            Optional<Sites.Site> to,
            Sites.Site sender,
            ShippingRules rules,
            Reads reads,
            Act act) {
        var load = id.flatMap(p -> Load.read(reads, p, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(sender.id()));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        if (to.isEmpty()) {
            return Decision.refused(Reason.of("RECEIVER_UNKNOWN", UnknownCode.shown(command.receiver())));
        }
        var parcel = load.get().parcel();
        var findings = new Findings();
        findings.refuseIf(
                parcel.step() != ParcelStep.CLOSED && parcel.step() != ParcelStep.GIVEN,
                "PARCEL_NOT_ON_THE_WAY",
                parcel.code());
        findings.refuseIf(to.get().id().equals(sender.id()), "RECEIVER_IS_SENDER", sender.code());
        findings.refuseIf(
                to.get().id().equals(parcel.receiver()),
                "RECEIVER_ALREADY",
                to.get().code());
        var receiver = new ReceiverRules(rules, to.get(), reads, findings);
        receiver.mayBeSentTo(load.get().manifest().purpose());
        var today = Days.at(act.recordedAt(), sender);
        receiver.isFitOn(today, parcel.expectedArrival().orElse(today));
        parcel.expectedArrival().ifPresent(receiver::isOpenOn);
        return findings.or(() -> new Decision.Accepted<>(
                facts(load.get(), to.get().id(), act),
                new ParcelAnswer(parcel.code(), load.get().manifest().open().size(), findings.warnings())));
    }

    private static List<Entry> facts(Load load, UUID receiver, Act act) {
        var at = act.occurredAt();
        var parcel = load.parcel().id();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Parcels.KIND.ref(parcel), new ParcelDiverted(receiver), at));
        load.boxesInside()
                .forEach(box ->
                        entries.add(new Entry(Containers.KIND.ref(box), new ContainerPacked(parcel, receiver), at)));
        load.manifest().open().stream()
                .flatMap(line -> load.tube(line.tube()).stream())
                .filter(tube -> tube.place() == TubePlace.PARCEL && load.isIn(tube))
                .forEach(tube ->
                        entries.add(new Entry(Tubes.KIND.ref(tube.id()), new TubePacked(parcel, receiver), at)));
        return entries;
    }
}
