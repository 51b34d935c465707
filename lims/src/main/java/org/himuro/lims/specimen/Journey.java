package org.himuro.lims.specimen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.ledger.model.History;

/**
 * A tube's own facts joined with those of the containers and parcels it was in, for the time it was inside: moving a box of
 * 81 is one fact, and part of 81 journeys (design section 5).
 *
 * @param facts as they happened, oldest first; of the tube all, corrected ones too, of what it was in those that count
 * @param missing streams whose histories are still needed; the journey is whole when there are none
 */
public record Journey(List<Recorded> facts, Set<UUID> missing) {
    private static final Comparator<Recorded> AS_IT_HAPPENED = Comparator.comparing(Recorded::occurredAt)
            .thenComparing(Recorded::recordedAt)
            .thenComparing(Recorded::seq);

    public Journey {
        facts = List.copyOf(facts);
        missing = Set.copyOf(missing);
    }

    /** @param histories of containers and parcels, as far as they are known */
    public static Journey of(Collection<Recorded> tube, Map<UUID, List<Recorded>> histories) {
        var facts = new LinkedHashMap<UUID, Recorded>();
        tube.forEach(r -> facts.put(r.id(), r));
        var missing = new LinkedHashSet<UUID>();
        var open = new ArrayList<>(Stay.of(tube));
        while (!open.isEmpty()) {
            var stay = open.removeLast();
            var inside = histories.get(stay.in());
            if (inside == null) {
                missing.add(stay.in());
                continue;
            }
            History.asItHappened(inside).stream()
                    .filter(r -> stay.covers(r.occurredAt()))
                    .forEach(r -> facts.put(r.id(), r));
            Stay.of(inside).forEach(outer -> outer.during(stay).ifPresent(open::add));
        }
        return new Journey(facts.values().stream().sorted(AS_IT_HAPPENED).toList(), missing);
    }
}
