package org.himuro.lims.shipping.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ClosePackage;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.Packaging;
import org.himuro.lims.shipping.PackagingEvent;
import org.himuro.lims.shipping.PackagingEvent.CoolantPut;
import org.himuro.lims.shipping.PackagingEvent.HazardClassed;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.shipping.TransportClass;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelClosed;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;

/** Whether a package may be closed for dispatch: the release of everything in it. */
public final class Closing {
    private static final Set<String> PACKAGING = Set.of("TRIPLE", "DRY_SHIPPER");
    static final Set<String> COOLANTS = Set.of("DRY_ICE", "LN2_DRY_SHIPPER", "COLD_PACK", "NONE");
    /** Net dry ice per package by air (UN1845, PI 954). */
    private static final BigDecimal MOST_DRY_ICE = BigDecimal.valueOf(200);

    private Closing() {}

    public static Decision<ParcelAnswer> decide(
            ClosePackage command, Found found, ShippingRules rules, Reads reads, Act act) {
        var load = Load.read(reads, found)
                .filter(l -> l.parcel().sender().equals(act.actor().site()));
        if (load.isEmpty() || found.ends().isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var findings = new Findings();
        var parcel = load.get().parcel();
        findings.refuseIf(parcel.step() != ParcelStep.OPEN, "PARCEL_NOT_OPEN", command.parcel());
        outside(command, load.get().manifest().temperature(), findings);
        var late = load.get().unlisted();
        var tubeRules = new TubeRules(load.get(), load.get().manifest().purpose(), parcel.sender(), findings);
        late.forEach(tubeRules::mayLeave);
        new Release(load.get(), found.ends().get(), rules, reads, found.mayLeave(), found.ordered(), findings)
                .isFitToGo(command.expectedArrival(), act);
        var known = Packagings.of(reads, parcel.id());
        var told = told(command, known);
        var packed = told.stream().reduce(known, Packagings::after, (one, other) -> other);
        PackedWell.whenClosed(packed, found.desk(), findings);
        PackedWell.lasts(
                packed,
                found.desk(),
                act.occurredAt(),
                command.expectedArrival(),
                found.ends().get().receiver(),
                findings);
        return findings.or(() -> accepted(command, load.get(), late, told, findings, act));
    }

    /** What the command says of the packing that was not said before. */
    private static List<PackagingEvent> told(ClosePackage c, Packaging known) {
        var told = new ArrayList<PackagingEvent>();
        var ice = Optional.of(c.dryIceKg())
                .filter(kg -> kg.signum() > 0 && c.coolant().equals("DRY_ICE"));
        boolean same = known.coolant().equals(Optional.of(c.coolant()))
                && known.dryIceKg().isPresent() == ice.isPresent()
                && known.dryIceKg().map(kg -> kg.compareTo(c.dryIceKg()) == 0).orElse(true);
        if (!same) {
            told.add(new CoolantPut(Optional.of(c.coolant()), ice));
        }
        if (!known.hazardClass().equals(Optional.of(c.hazardClass()))) {
            told.add(new HazardClassed(Optional.of(c.hazardClass())));
        }
        return told;
    }

    private static void outside(ClosePackage c, TransportClass temperature, Findings findings) {
        findings.refuseIf(!PACKAGING.contains(c.packaging()), "PACKAGING_UNKNOWN", UnknownCode.shown(c.packaging()));
        boolean said = !c.coolant().isBlank();
        findings.refuseIf(!said, "COOLANT_MISSING");
        findings.refuseIf(said && !COOLANTS.contains(c.coolant()), "COOLANT_UNKNOWN", UnknownCode.shown(c.coolant()));
        Hazards.check(c.hazardClass(), findings);
        boolean ice = c.coolant().equals("DRY_ICE");
        findings.refuseIf(
                ice && (c.dryIceKg().signum() <= 0 || c.dryIceKg().compareTo(MOST_DRY_ICE) > 0),
                "DRY_ICE_OUT_OF_RANGE",
                c.dryIceKg(),
                MOST_DRY_ICE);
        boolean cold = switch (temperature) {
            case ULT_80, FROZEN_20 -> ice || c.coolant().equals("LN2_DRY_SHIPPER");
            case LN2_VAPOUR -> c.coolant().equals("LN2_DRY_SHIPPER");
            case REFRIGERATED -> c.coolant().equals("COLD_PACK");
            case AMBIENT -> true;
        };
        findings.refuseIf(COOLANTS.contains(c.coolant()) && !cold, "COOLANT_DOES_NOT_FIT", c.coolant(), temperature);
    }

    private static Decision<ParcelAnswer> accepted(
            ClosePackage c, Load load, List<Tube> late, List<PackagingEvent> told, Findings findings, Act act) {
        var id = load.parcel().id();
        var entries = new ArrayList<Entry>();
        if (!late.isEmpty()) {
            var lines = late.stream()
                    .map(t -> new PackedLine(t.id(), load.boxOf(t).map(b -> b.id())))
                    .toList();
            entries.add(new Entry(Manifests.KIND.ref(Manifests.idOf(id)), new LinesPacked(lines), act.occurredAt()));
        }
        var closed = new ParcelClosed(c.packaging(), c.coolant(), c.dryIceKg(), c.hazardClass(), c.expectedArrival());
        entries.add(new Entry(Parcels.KIND.ref(id), closed, act.occurredAt()));
        told.forEach(f -> entries.add(new Entry(Packagings.KIND.ref(Packagings.idOf(id)), f, act.occurredAt())));
        int tubes = load.manifest().lines().size() + late.size();
        return new Decision.Accepted<>(entries, new ParcelAnswer(c.parcel(), tubes, findings.warnings()));
    }
}
