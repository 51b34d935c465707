package org.himuro.lims.specimen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.himuro.lims.ledger.Actor;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.StreamRef;
import org.himuro.lims.shared.Fact;
import org.himuro.lims.specimen.TubeEvent.TubeLabelled;

/** Histories written down by hand: what happened, at which minute of one day. */
final class Travels {
    static final UUID HOSPITAL = new UUID(1, 1);
    static final UUID LABORATORY = new UUID(1, 2);
    static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");

    private final Map<UUID, List<Recorded>> histories = new HashMap<>();
    private long made;

    static Instant minute(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }

    UUID id() {
        return new UUID(9, ++made);
    }

    UUID tube() {
        var tube = id();
        var label = new TubeLabelled("T" + made, id(), id(), Material.TUMOUR_TISSUE, Optional.empty(), HOSPITAL);
        at(0, "tube", tube, label);
        return tube;
    }

    UUID at(int minute, String kind, UUID stream, Fact fact) {
        var history = histories.computeIfAbsent(stream, s -> new ArrayList<>());
        var id = id();
        var actor = new Actor(new UUID(2, 1), Optional.empty(), HOSPITAL);
        var digest = new Digest(new byte[32]);
        var ref = new StreamRef(kind, stream);
        history.add(
                new Recorded(id, id, ref, history.size() + 1L, fact, minute(minute), minute(minute), actor, digest));
        return id;
    }

    void corrected(int minute, String kind, UUID stream, UUID fact) {
        at(minute, kind, stream, new FactCorrected(fact, "WRONG_TIME", Optional.empty()));
    }

    Custody custody(UUID tube) {
        var around = new HashMap<>(histories);
        around.remove(tube);
        return Custody.derivedFrom(histories.getOrDefault(tube, List.of()), around);
    }

    Journey journey(UUID tube) {
        return Journey.of(histories.getOrDefault(tube, List.of()), histories);
    }
}
