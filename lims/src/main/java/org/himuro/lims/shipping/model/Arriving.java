package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ArrivalCondition;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.PackagingEvent;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReportArrival;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelArrived;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** The closed parcel arrived. No tube in it is received by that (invariant 5). */
public final class Arriving {
    private Arriving() {}

    public static Decision<ParcelAnswer> decide(
            ReportArrival command, Found found, Stray stray, ShippingRules rules, Reads reads, Act act) {
        var parcel = found.parcel().flatMap(id -> reads.state(Parcels.KIND, id));
        if (parcel.isEmpty()) {
            return stray.decide(command, act);
        }
        var findings = marks(parcel.get(), found, rules, reads, act);
        scope(parcel.get(), found, rules, reads, act).forEach(findings::warn);
        if (command.condition() != ArrivalCondition.OK) {
            findings.warn("ARRIVED_" + command.condition(), command.parcel());
        }
        var entries = facts(
                parcel.get(),
                new ParcelArrived(act.actor().site(), command.condition().name(), command.dryIceKg()),
                findings,
                act);
        entries.addAll(loggerBack(parcel.get().id(), reads, act));
        return new Decision.Accepted<>(entries, new ParcelAnswer(command.parcel(), 0, findings.warnings()));
    }

    /** What has arrived is on the road no more, nor is its logger. */
    static List<Entry> loggerBack(UUID parcel, Reads reads, Act act) {
        var packed = Packagings.of(reads, parcel);
        return packed.logger().isPresent() && !packed.loggerAway()
                ? List.of(
                        new Entry(Packagings.KIND.ref(packed.id()), new PackagingEvent.LoggerBack(), act.occurredAt()))
                : List.of();
    }

    /** What an arrival here and now conflicts with. */
    static Findings marks(Parcel parcel, Found found, ShippingRules rules, Reads reads, Act act) {
        var findings = new Findings();
        if (parcel.step().compareTo(ParcelStep.GIVEN) < 0) {
            findings.warn("PARCEL_NEVER_GIVEN", parcel.code());
        }
        if (!parcel.receiver().equals(act.actor().site())) {
            findings.warn("PARCEL_AT_ANOTHER_SITE", parcel.code());
        }
        found.ends().ifPresent(ends -> {
            var against = new Findings();
            new ReceiverRules(rules, ends.receiver(), reads, against)
                    .isFitOn(Days.at(act.occurredAt(), ends.receiver()));
            against.refused().forEach(findings::warn);
            against.warnings().forEach(findings::warn);
        });
        return findings;
    }

    /** What was covered when it left may be so no more; nothing keeps the tubes from being received. */
    private static List<Reason> scope(Parcel parcel, Found found, ShippingRules rules, Reads reads, Act act) {
        var against = new Findings();
        var inside = Manifests.of(reads, parcel.id()).tubes();
        var tubes = reads.states(Tubes.KIND, inside).values().stream()
                .sorted(Comparator.comparing(Tube::code))
                .toList();
        found.ends()
                .ifPresent(ends -> new ScopeRules(rules, ends.receiver(), found.ordered(), reads, against)
                        .cover(tubes, Days.at(act.occurredAt(), ends.receiver())));
        return Stream.concat(against.refused().stream(), against.warnings().stream())
                .toList();
    }

    static List<Entry> facts(Parcel parcel, ParcelArrived arrived, Findings marks, Act act) {
        var stream = Parcels.KIND.ref(parcel.id());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(stream, arrived, act.occurredAt()));
        marks.warnings().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> entries.add(new Entry(stream, new ParcelMarked(code), act.occurredAt())));
        return entries;
    }
}
