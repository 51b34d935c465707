package org.himuro.lims.shipping.application;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.identity.VisibleSites;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.monitoring.ParcelRoad;
import org.himuro.lims.monitoring.ParcelRoads;
import org.himuro.lims.monitoring.Window;
import org.himuro.lims.shipping.Current;
import org.himuro.lims.shipping.LineState;
import org.himuro.lims.shipping.Manifest;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestLine;
import org.himuro.lims.shipping.Manifests;
import org.himuro.lims.specimen.Parcel;
import org.himuro.lims.specimen.Parcels;
import org.himuro.lims.specimen.SpecimenIndex;
import org.himuro.lims.specimen.Tube;
import org.himuro.lims.specimen.Tubes;

/** What monitoring asks of a parcel: when it was on the road, and each tube in it. */
@Singleton
final class TellingRoads implements ParcelRoads {
    private final SpecimenIndex index;
    private final Current current;
    private final Histories histories;

    TellingRoads(SpecimenIndex index, Current current, Histories histories) {
        this.index = index;
        this.current = current;
        this.histories = histories;
    }

    @Override
    public Optional<ParcelRoad> byCode(String code, VisibleSites sites) {
        return index.byCode(code, sites)
                .filter(s -> s.kind().equals("parcel"))
                .map(StreamRef::id)
                .flatMap(id -> current.state(Parcels.KIND, id))
                .map(this::road);
    }

    private ParcelRoad road(Parcel p) {
        var manifest = Manifests.of(current, p.id());
        var tubes = current.states(Tubes.KIND, manifest.tubes());
        var packed = packed(manifest);
        return new ParcelRoad(
                p.id(),
                p.code(),
                p.sender(),
                p.receiver(),
                manifest.temperature().name(),
                new Window(p.givenAt(), p.arrivedAt()),
                manifest.lines().stream()
                        .flatMap(l ->
                                Optional.ofNullable(tubes.get(l.tube())).map(t -> inside(l, t, packed, p)).stream())
                        .toList());
    }

    /**
     * A tube was on the road with its parcel: before that the logger may still have been warm, and afterwards it may lie anywhere. What was
     * packed later, or taken out earlier, was there for less.
     */
    private static ParcelRoad.Inside inside(ManifestLine line, Tube tube, Map<UUID, Instant> packed, Parcel p) {
        var from = p.givenAt()
                .map(given -> Optional.ofNullable(packed.get(line.tube()))
                        .filter(given::isBefore)
                        .orElse(given));
        var to = p.arrivedAt()
                .map(arrived -> line.answeredAt()
                        .filter(taken -> line.state() == LineState.RECEIVED && taken.isBefore(arrived))
                        .orElse(arrived));
        return new ParcelRoad.Inside(tube.id(), tube.code(), new Window(from, to));
    }

    /** When each tube was last packed. */
    private Map<UUID, Instant> packed(Manifest manifest) {
        var packed = new HashMap<UUID, Instant>();
        histories
                .of(List.of(manifest.id()))
                .getOrDefault(manifest.id(), List.of())
                .forEach(r -> {
                    if (r.fact() instanceof LinesPacked(var lines)) {
                        lines.forEach(l -> packed.put(l.tube(), r.occurredAt()));
                    }
                });
        return packed;
    }
}
