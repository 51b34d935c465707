package org.himuro.lims.storage.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is known of a bank before places are proposed in it.
 *
 * @param boxes with room
 * @param kinds what lies, or is to lie, in a box, a rack or a unit, by its id; only as far as the rules ask
 * @param others tubes of the same cases that have a place, or are to have one
 */
public record AllocationBank(List<AllocationBox> boxes, Map<UUID, Set<AllocationKind>> kinds, List<Neighbour> others) {
    public AllocationBank {
        boxes = List.copyOf(boxes);
        kinds = Map.copyOf(kinds);
        others = List.copyOf(others);
    }

    /** What lies in boxes, and so in the rack and the unit around each. @param inside by box @param boxes by id */
    public static Map<UUID, Set<AllocationKind>> around(
            Map<UUID, Set<AllocationKind>> inside, Map<UUID, AllocationBox> boxes) {
        var kinds = new HashMap<UUID, Set<AllocationKind>>();
        inside.forEach((id, here) -> Optional.ofNullable(boxes.get(id))
                .ifPresent(box -> new LinkedHashSet<>(List.of(id, box.rack(), box.unit()))
                        .forEach(place -> kinds.computeIfAbsent(place, p -> new HashSet<>())
                                .addAll(here))));
        return kinds;
    }

    /** Tubes that are placed anew are no neighbours: where they lie now says nothing. */
    AllocationBank without(Collection<AllocationTube> tubes) {
        var placed = tubes.stream().map(AllocationTube::id).collect(Collectors.toSet());
        return new AllocationBank(
                boxes,
                kinds,
                others.stream().filter(n -> !placed.contains(n.tube())).toList());
    }

    /** A tube of a case and where it lies; box, rack, unit and room as of {@link AllocationBox}. */
    public record Neighbour(
            UUID tube,
            UUID caseId,
            AllocationKind kind,
            UUID box,
            UUID rack,
            UUID unit,
            UUID room,
            AllocationBox.Name names) {
        static Neighbour of(AllocationTube tube, AllocationBox box) {
            return new Neighbour(
                    tube.id(), tube.caseId(), tube.kind(), box.id(), box.rack(), box.unit(), box.room(), box.names());
        }
    }
}
