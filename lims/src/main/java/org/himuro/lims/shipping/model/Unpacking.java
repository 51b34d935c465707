package org.himuro.lims.shipping.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.ManifestEvent.LinesUnpacked;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.PackagingEvent;
import org.himuro.lims.shipping.Packagings;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.UnpackTube;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.ParcelEvent.ParcelReopened;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.TubeEvent.TubeUnpacked;
import org.himuro.lims.specimen.Tubes;

/** Whether a tube, or a whole box, may be taken out of a parcel again. Never refused for consent or quarantine. */
public final class Unpacking {
    private Unpacking() {}

    public static Decision<ParcelAnswer> decide(UnpackTube command, Found found, Reads reads, Act act) {
        var site = act.actor().site();
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, Set.of(), Set.of()))
                .filter(l -> l.parcel().sender().equals(site));
        if (load.isEmpty()) {
            return Decision.refused(Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var parcel = load.get().parcel();
        var lines = lines(load.get(), found, command.code());
        var findings = new Findings();
        findings.refuseIf(parcel.step().compareTo(ParcelStep.CLOSED) > 0, "PARCEL_ALREADY_GIVEN", command.parcel());
        findings.refuseIf(lines.isEmpty(), "TUBE_NOT_IN_PARCEL", UnknownCode.shown(command.code()));
        return findings.or(() -> new Decision.Accepted<>(
                facts(load.get(), lines, found.box(command.code()), act),
                new ParcelAnswer(command.parcel(), lines.size(), findings.warnings())));
    }

    /** A tube of a packed box is taken out of its box as well; the box stays in the parcel. */
    private static List<ManifestLine> lines(Load load, Found found, String code) {
        var tube = found.tube(code);
        var box = found.box(code);
        return load.manifest().open().stream()
                .filter(l -> tube.filter(l.tube()::equals).isPresent()
                        || (box.isPresent() && l.box().equals(box)))
                .toList();
    }

    /** What another site has in its hands meanwhile leaves the list only. */
    private static List<UUID> inside(Load load, List<ManifestLine> lines) {
        return lines.stream()
                .map(ManifestLine::tube)
                .filter(id -> load.tube(id).filter(load::isInside).isPresent())
                .toList();
    }

    private static List<Entry> facts(Load load, List<ManifestLine> lines, Optional<UUID> whole, Act act) {
        var at = act.occurredAt();
        var parcel = load.parcel();
        var site = act.actor().site();
        var entries = new ArrayList<Entry>();
        whole.ifPresent(box -> entries.addAll(BoxParting.unpacked(load, box, act)));
        if (whole.isEmpty()) {
            inside(load, lines)
                    .forEach(id -> entries.add(new Entry(Tubes.KIND.ref(id), new TubeUnpacked(parcel.id(), site), at)));
        }
        var tubes = lines.stream().map(ManifestLine::tube).toList();
        entries.add(new Entry(Manifests.KIND.ref(Manifests.idOf(parcel.id())), new LinesUnpacked(tubes), at));
        if (parcel.step() == ParcelStep.CLOSED) {
            entries.add(new Entry(Parcels.KIND.ref(parcel.id()), new ParcelReopened("UNPACKED"), at));
            entries.add(new Entry(
                    Packagings.KIND.ref(Packagings.idOf(parcel.id())), new PackagingEvent.LayersOpened(), at));
        }
        return entries;
    }
}
