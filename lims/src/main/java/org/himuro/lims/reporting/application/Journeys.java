package org.himuro.lims.reporting.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.himuro.lims.ledger.Histories;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.specimen.Journey;

/** Reads a tube's history and those of everything it was in, level by level: box, rack, unit, parcel. */
@Singleton
public final class Journeys {
    private static final int DEEPEST = 12;

    private final Histories histories;

    Journeys(Histories histories) {
        this.histories = histories;
    }

    /**
     * One tube's histories.
     *
     * @param own of the tube
     * @param around of the containers and parcels, by stream
     */
    public record Travelled(List<Recorded> own, Map<UUID, List<Recorded>> around) {
        public Travelled {
            own = List.copyOf(own);
            around = Map.copyOf(around);
        }
    }

    public Travelled of(UUID tube) {
        var own = histories.of(List.of(tube)).getOrDefault(tube, List.of());
        var around = new HashMap<UUID, List<Recorded>>();
        var missing = Journey.of(own, around).missing();
        for (int level = 0; level < DEEPEST && !missing.isEmpty(); level++) {
            var found = histories.of(missing);
            missing.forEach(id -> around.put(id, found.getOrDefault(id, List.of())));
            missing = Journey.of(own, around).missing();
        }
        return new Travelled(own, around);
    }
}
