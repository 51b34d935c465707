package org.himuro.lims.shipping.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.labelling.UnknownCode;
import org.himuro.lims.ledger.Act;
import org.himuro.lims.ledger.Decision;
import org.himuro.lims.ledger.Entry;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.PackedLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.PackTubes;
import org.himuro.lims.shipping.ParcelAnswer;
import org.himuro.lims.shipping.ShippingRules;
import org.himuro.lims.specimen.Container;
import org.himuro.lims.specimen.ContainerEvent.ContainerPacked;
import org.himuro.lims.specimen.ContainerType;
import org.himuro.lims.specimen.Containers;
import org.himuro.lims.specimen.Parcel.ParcelStep;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.TubeEvent.TubePacked;
import org.himuro.lims.specimen.Tubes;

/** Whether tubes and boxes may go into a parcel; a box with all its tubes is one fact in the box's stream. */
public final class Packing {
    private final Load load;
    private final Found found;
    private final UUID site;
    private final Findings findings = new Findings();
    private final Map<UUID, PackedLine> lines = new LinkedHashMap<>();
    private final Set<UUID> boxes = new LinkedHashSet<>();

    private Packing(Load load, Found found, UUID site) {
        this.load = load;
        this.found = found;
        this.site = site;
    }

    public static Decision<ParcelAnswer> decide(
            PackTubes command, Found found, ShippingRules rules, Reads reads, Act act) {
        var tubes = found.things().values().stream()
                .filter(s -> s.kind().equals("tube"))
                .map(s -> s.id())
                .collect(java.util.stream.Collectors.toSet());
        found.inBoxes().values().forEach(tubes::addAll);
        var load = found.parcel()
                .flatMap(id -> Load.read(reads, id, tubes, found.inBoxes().keySet()))
                .filter(l -> l.parcel().sender().equals(act.actor().site()));
        if (load.isEmpty() || found.ends().isEmpty()) {
            return Decision.refused(
                    org.himuro.lims.shared.Reason.of("PARCEL_UNKNOWN", UnknownCode.shown(command.parcel())));
        }
        var packing = new Packing(load.get(), found, act.actor().site());
        packing.check(command, rules);
        packing.receiver(found.ends().get(), rules, reads, act.occurredAt());
        new Leave(found.mayLeave(), load.get().manifest(), found.ends().get(), reads)
                .against(packing.lines.keySet(), act.recordedAt())
                .forEach(packing.findings::refuse);
        return packing.findings.or(() -> packing.accepted(command.parcel(), act.occurredAt()));
    }

    private void receiver(Ends ends, ShippingRules rules, Reads reads, Instant at) {
        var fit = new ReceiverRules(rules, ends.receiver(), reads, findings);
        fit.mayBeSentTo(load.manifest().purpose());
        fit.isFitOn(Days.at(at, ends.sender()));
        new ScopeRules(rules, ends.receiver(), found.ordered(), reads, findings)
                .cover(
                        lines.keySet().stream()
                                .flatMap(id -> load.tube(id).stream())
                                .toList(),
                        Days.at(at, ends.sender()));
    }

    private void check(PackTubes command, ShippingRules rules) {
        findings.refuseIf(load.parcel().step() != ParcelStep.OPEN, "PARCEL_NOT_OPEN", command.parcel());
        findings.refuseIf(command.codes().isEmpty(), "NOTHING_TO_PACK");
        command.codes().forEach(this::thing);
        findings.refuseIf(lines.size() > rules.mostTubes(), "TOO_MANY", rules.mostTubes());
    }

    private void thing(String code) {
        var tube = found.tube(code).flatMap(load::tube);
        var box = found.box(code).map(load.containers()::get);
        if (tube.isPresent()) {
            tube(tube.get(), code, Optional.empty());
        } else if (box.isPresent()) {
            box(box.get(), code);
        } else {
            findings.refuse(UnknownCode.of(code));
        }
    }

    private void tube(Tube tube, String code, Optional<UUID> box) {
        if (lines.putIfAbsent(tube.id(), new PackedLine(tube.id(), box)) != null) {
            findings.refuse("TUBE_TWICE", code);
            return;
        }
        rules().mayBePacked(tube, code);
    }

    private TubeRules rules() {
        return new TubeRules(load, load.manifest().purpose(), site, findings);
    }

    private void box(Container box, String code) {
        if (!box.site().equals(site)) {
            findings.refuse(UnknownCode.of(code));
            return;
        }
        findings.refuseIf(!holdsTubes(box.type()) || box.retired(), "NOT_FOR_TUBES", code);
        findings.refuseIf(box.parcel().isPresent(), "BOX_IN_PARCEL", code);
        findings.refuseIf(!boxes.add(box.id()), "TUBE_TWICE", code);
        Optional.ofNullable(found.reserved().get(box.id()))
                .ifPresent(held -> findings.refuse(
                        "BOX_RESERVED", code, held.positions(), held.by(), held.until(), held.reservation()));
        var inside = found.tubesOf(box.id()).stream()
                .flatMap(id -> load.tube(id).stream())
                .filter(t -> load.boxOf(t).filter(b -> b.id().equals(box.id())).isPresent())
                .toList();
        findings.refuseIf(inside.isEmpty(), "BOX_EMPTY", code);
        inside.forEach(t -> tube(t, t.code(), Optional.of(box.id())));
    }

    private static boolean holdsTubes(ContainerType type) {
        return type == ContainerType.BOX || type == ContainerType.TUBE_RACK;
    }

    private Decision<ParcelAnswer> accepted(String code, Instant at) {
        var parcel = load.parcel();
        var entries = new ArrayList<Entry>();
        lines.values().stream()
                .filter(l -> l.box().isEmpty())
                .forEach(l -> entries.add(
                        new Entry(Tubes.KIND.ref(l.tube()), new TubePacked(parcel.id(), parcel.receiver()), at)));
        boxes.forEach(b -> entries.add(
                new Entry(Containers.KIND.ref(b), new ContainerPacked(parcel.id(), parcel.receiver()), at)));
        entries.add(new Entry(
                Manifests.KIND.ref(Manifests.idOf(parcel.id())), new LinesPacked(List.copyOf(lines.values())), at));
        return new Decision.Accepted<>(entries, new ParcelAnswer(code, lines.size(), findings.warnings()));
    }
}
