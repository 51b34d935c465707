package org.himuro.lims.storage.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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

    /** A tube of a case and where it lies; box, rack, unit and room as of {@link AllocationBox}. */
    public record Neighbour(
            UUID caseId, AllocationKind kind, UUID box, UUID rack, UUID unit, UUID room, AllocationBox.Name names) {}
}
