package org.himuro.lims.shipping;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Reads;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamKind;
import org.himuro.lims.shipping.ManifestEvent.LinesAnswered;
import org.himuro.lims.shipping.ManifestEvent.LinesNoted;
import org.himuro.lims.shipping.ManifestEvent.LinesPacked;
import org.himuro.lims.shipping.ManifestEvent.LinesUnpacked;
import org.himuro.lims.shipping.ManifestEvent.ManifestOpened;
import org.himuro.lims.shipping.ManifestEvent.StrangerScanned;

/** Streams of manifests, one beside each parcel's; its id is derived from the parcel's. */
public final class Manifests implements StreamKind<Manifest> {
    public static final Manifests KIND = new Manifests();
    private static final long MASK = 0x6d61_6e69_6665_7374L;

    private Manifests() {}

    public static UUID idOf(UUID parcel) {
        return new UUID(parcel.getMostSignificantBits() ^ MASK, parcel.getLeastSignificantBits());
    }

    public static Manifest of(Reads reads, UUID parcel) {
        var id = idOf(parcel);
        return reads.state(KIND, id).orElseGet(() -> KIND.blank(id));
    }

    @Override
    public String name() {
        return "manifest";
    }

    @Override
    public Manifest blank(UUID id) {
        var parcel = new UUID(id.getMostSignificantBits() ^ MASK, id.getLeastSignificantBits());
        return new Manifest(id, parcel, Purpose.STORAGE, TransportClass.ULT_80, List.of());
    }

    @Override
    public Manifest after(Manifest before, Recorded recorded) {
        return recorded.fact() instanceof ManifestEvent event ? after(before, event, recorded.occurredAt()) : before;
    }

    private static Manifest after(Manifest m, ManifestEvent event, Instant at) {
        return switch (event) {
            case ManifestOpened e -> new Manifest(m.id(), m.parcel(), e.purpose(), e.temperature(), m.lines());
            case LinesPacked e -> packed(m, e);
            case LinesUnpacked e -> {
                var left = byTube(m);
                e.tubes().forEach(left::remove);
                yield with(m, left);
            }
            case LinesAnswered e -> answered(m, e, at);
            case LinesNoted e -> noted(m, e);
            case StrangerScanned e -> m;
        };
    }

    private static Manifest packed(Manifest m, LinesPacked e) {
        var lines = byTube(m);
        e.lines()
                .forEach(l -> lines.put(
                        l.tube(),
                        new ManifestLine(l.tube(), l.box(), LineState.PACKED, Optional.empty(), Optional.empty())));
        return with(m, lines);
    }

    private static Manifest answered(Manifest m, LinesAnswered e, Instant at) {
        var lines = byTube(m);
        for (var l : e.lines()) {
            var known = Optional.ofNullable(lines.get(l.tube()));
            if (known.filter(k -> !k.state().mayBecome(l.state())).isPresent()) {
                continue;
            }
            var box = known.flatMap(ManifestLine::box);
            var note = known.map(ManifestLine::note).orElse(LineNote.NONE);
            lines.put(l.tube(), new ManifestLine(l.tube(), box, l.state(), l.condition(), Optional.of(at), note));
        }
        return with(m, lines);
    }

    private static Manifest noted(Manifest m, LinesNoted e) {
        var lines = byTube(m);
        e.lines().forEach(n -> lines.computeIfPresent(n.tube(), (tube, line) -> line.with(n.note())));
        return with(m, lines);
    }

    private static Map<UUID, ManifestLine> byTube(Manifest m) {
        var lines = new LinkedHashMap<UUID, ManifestLine>();
        m.lines().forEach(l -> lines.put(l.tube(), l));
        return lines;
    }

    private static Manifest with(Manifest m, Map<UUID, ManifestLine> lines) {
        return new Manifest(m.id(), m.parcel(), m.purpose(), m.temperature(), List.copyOf(lines.values()));
    }
}
