package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.GiveToCarrier;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ReleaseToCarrier;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelGiven;
import org.himuro.lims.specimen.ParcelEvent.ParcelMarked;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.TubeMarked;
import org.himuro.lims.specimen.Tubes;

/** Giving a parcel to the carrier: one fact, however many tubes are in it. */
public final class Giving {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._/-]{0,64}");

    private Giving() {}

    /** The request: everything is checked again, and where it holds the parcel is given in the same act. */
    public static Decision<ParcelAnswer> release(
            ReleaseToCarrier command, Found found, ShippingRules rules, Reads reads, Act act) {
        var load = Load.read(reads, found)
                .filter(l -> l.parcel().sender().equals(act.actor().site()));
        if (load.isEmpty() || found.ends().isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var findings = new Findings();
        var parcel = load.get().parcel();
        findings.refuseIf(parcel.step() != ParcelStep.CLOSED, "PARCEL_NOT_CLOSED", command.parcel());
        findings.refuseIf(command.waybill().isBlank(), "WAYBILL_MISSING");
        findings.refuseIf(
                !isPlain(command.waybill()) || !isPlain(command.carrier()) || !isPlain(command.evidence()),
                "CARRIER_NOT_PLAIN");
        var packed = Packagings.of(reads, parcel.id());
        var waybill = new OnWaybill(parcel.id(), packed, command.carrier(), command.waybill(), found.desk());
        waybill.against(findings);
        load.get().unlisted().forEach(t -> findings.refuse("TUBE_NOT_ON_MANIFEST", t.code()));
        parcel.expectedArrival()
                .ifPresent(day -> PackedWell.lasts(
                        packed,
                        found.desk(),
                        act.occurredAt(),
                        day,
                        found.ends().get().receiver(),
                        findings));
        parcel.expectedArrival()
                .ifPresent(day -> new Release(
                                load.get(),
                                found.ends().get(),
                                rules,
                                reads,
                                found.mayLeave(),
                                found.ordered(),
                                findings)
                        .isFitToGo(day, act));
        var given = new ParcelGiven(command.carrier(), command.waybill(), command.evidence(), act.occurredAt());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Parcels.KIND.ref(parcel.id()), given, act.occurredAt()));
        entries.addAll(waybill.facts(act));
        return findings.or(
                () -> new Decision.Accepted<>(entries, answer(command.parcel(), load.get(), findings.warnings())));
    }

    /** The report: it was given, and is marked where it should not have been. */
    public static Decision<ParcelAnswer> report(
            GiveToCarrier command, Found found, ShippingRules rules, Reads reads, Act act) {
        var load = Load.read(reads, found);
        if (load.isEmpty()) {
            var unknown = List.of(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
            return new Decision.Accepted<>(List.of(), new ParcelAnswer(command.parcel(), 0, unknown));
        }
        var findings = new Findings();
        var parcel = load.get().parcel();
        if (!parcel.sender().equals(act.actor().site())) {
            findings.warn("GIVEN_BY_ANOTHER_SITE", command.parcel());
        }
        if (parcel.step() != ParcelStep.CLOSED) {
            findings.warn(parcel.step() == ParcelStep.OPEN ? "GIVEN_NOT_CLOSED" : "GIVEN_TWICE", command.parcel());
        }
        var against = against(load.get(), found, rules, reads, act);
        against.forEach(findings::warn);
        var waybill = new OnWaybill(
                parcel.id(), Packagings.of(reads, parcel.id()), command.carrier(), command.waybill(), found.desk());
        waybill.used().ifPresent(findings::warn);
        var given = new ParcelGiven(
                plain(command.carrier()), plain(command.waybill()), plain(command.evidence()), act.occurredAt());
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(Parcels.KIND.ref(parcel.id()), given, act.occurredAt()));
        findings.warnings().stream()
                .map(Reason::code)
                .distinct()
                .forEach(code -> entries.add(
                        new Entry(Parcels.KIND.ref(parcel.id()), new ParcelMarked(code), act.occurredAt())));
        entries.addAll(waybill.factsOfReport(act));
        entries.addAll(tubesMarked(load.get(), against, act));
        return new Decision.Accepted<>(entries, answer(command.parcel(), load.get(), findings.warnings()));
    }

    /** A carrier's numbers and a carrier's name are plain; what else was scanned or typed may be a person's name. */
    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** A report is never refused: what may not be kept is not kept. */
    private static String plain(String text) {
        return isPlain(text) ? text : UnknownCode.shown(text);
    }

    private static List<Reason> against(Load load, Found known, ShippingRules rules, Reads reads, Act act) {
        var found = new Findings();
        load.unlisted().forEach(t -> found.refuse("TUBE_NOT_ON_MANIFEST", t.code()));
        known.ends()
                .ifPresent(e -> new Release(load, e, rules, reads, known.mayLeave(), known.ordered(), found)
                        .wasFit(load.parcel().expectedArrival().orElse(Days.at(act.occurredAt(), e.sender())), act));
        return java.util.stream.Stream.concat(found.refused().stream(), found.warnings().stream())
                .toList();
    }

    /** Each tube that should not have left says so itself. */
    private static List<Entry> tubesMarked(Load load, List<Reason> against, Act act) {
        var entries = new ArrayList<Entry>();
        for (var reason : against) {
            load.tubes().values().stream()
                    .filter(t ->
                            !reason.args().isEmpty() && reason.args().getFirst().equals(t.code()))
                    .forEach(t -> entries.add(new Entry(
                            Tubes.KIND.ref(t.id()),
                            new TubeMarked(
                                    reason.code(), Optional.of(load.parcel().id())),
                            act.occurredAt())));
        }
        return entries;
    }

    private static ParcelAnswer answer(String parcel, Load load, List<Reason> warnings) {
        return new ParcelAnswer(parcel, load.manifest().open().size(), warnings);
    }
}
