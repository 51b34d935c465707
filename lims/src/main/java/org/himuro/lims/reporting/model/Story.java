package org.himuro.lims.reporting.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.himuro.lims.ledger.FactCorrected;
import org.himuro.lims.ledger.Recorded;
import org.himuro.lims.specimen.Journey;

/**
 * A tube's journey as it is told (T3).
 *
 * @param lines newest first, by when it happened
 * @param missing streams whose histories are still needed; the story is whole when there are none
 */
public record Story(List<Recorded> lines, Set<UUID> missing) {
    public Story {
        lines = List.copyOf(lines);
        missing = Set.copyOf(missing);
    }

    /** @param histories of containers and parcels, as far as they are known */
    public static Story of(Collection<Recorded> tube, Map<UUID, List<Recorded>> histories) {
        var journey = Journey.of(tube, histories);
        return new Story(journey.facts().reversed(), journey.missing());
    }

    /** Facts that were corrected later. */
    public static Set<UUID> corrected(Collection<Recorded> facts) {
        return facts.stream()
                .flatMap(r ->
                        r.fact() instanceof FactCorrected(var id, var reason, var by) ? Stream.of(id) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
