package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.collection.CaseCheck;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.shipping.Carriers;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.shipping.NumbersInUse;
import org.himuro.lims.shipping.PackingRules;
import org.himuro.lims.shipping.model.PackingDesk;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** What the packing of parcels is judged by. */
@Singleton
final class PackingDesks {
    private final PackingDesk plain;
    private final Current current;
    private final CaseCheck.Of checks;

    PackingDesks(PackingRules rules, Carriers carriers, NumbersInUse inUse, Current current, CaseCheck.Of checks) {
        this.plain = new PackingDesk(rules, carriers, inUse, List.of());
        this.current = current;
        this.checks = checks;
    }

    PackingDesk desk() {
        return plain;
    }

    /** The same, telling what of a pair or trio is neither in this parcel nor at its receiver: looked at, not locked. */
    PackingDesk deskOf(UUID parcel) {
        return plain.telling(current.state(Parcels.KIND, parcel)
                .map(p -> absent(parcel, p.receiver()))
                .orElse(List.of()));
    }

    private List<Reason> absent(UUID parcel, UUID receiver) {
        var manifest = Manifests.of(current, parcel);
        if (!manifest.purpose().isAnalysis()) {
            return List.of();
        }
        var packed = manifest.open().stream().map(ManifestLine::tube).collect(Collectors.toSet());
        var byCase = new HashMap<UUID, Tube>();
        current.states(Tubes.KIND, packed).values().forEach(t -> byCase.putIfAbsent(t.caseId(), t));
        var reasons = new ArrayList<Reason>();
        byCase.values()
                .forEach(tube -> checks.caseOf(tube.caseId(), tube.donor())
                        .absent(
                                current,
                                t -> packed.contains(t.id()) || t.heldBy().equals(receiver))
                        .forEach(line -> reasons.add(Reason.of(
                                "OTHER_HALF_ABSENT",
                                tube.code(),
                                line.wanted().whose(),
                                line.wanted().materials().getFirst()))));
        return reasons;
    }
}
