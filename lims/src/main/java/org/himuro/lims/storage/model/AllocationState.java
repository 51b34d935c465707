package org.himuro.lims.storage.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;

/** A bank while places are proposed: what was just proposed counts as if it lay there. */
final class AllocationState {
    private final AllocationRules rules;
    private final Map<UUID, Integer> free = new HashMap<>();
    private final Map<UUID, Set<AllocationKind>> kinds = new HashMap<>();
    /** Every box, rack and unit with a tube of a case. */
    private final Map<UUID, Set<UUID>> cases = new HashMap<>();

    private final Map<AllocationTube.Copies, Map<UUID, String>> copies = new HashMap<>();

    AllocationState(AllocationBank bank, AllocationRules rules) {
        this.rules = rules;
        bank.boxes().forEach(b -> free.put(b.id(), b.free()));
        bank.kinds().forEach((place, inside) -> kinds.put(place, new HashSet<>(inside)));
        bank.others().forEach(this::seen);
    }

    private void seen(Neighbour other) {
        cases.computeIfAbsent(other.caseId(), id -> new HashSet<>())
                .addAll(List.of(other.box(), other.rack(), other.unit()));
        boolean rooms = rules.copies() == AllocationRules.Copies.ROOM;
        copies.computeIfAbsent(new AllocationTube.Copies(other.caseId(), other.kind()), c -> new LinkedHashMap<>())
                .put(
                        rooms ? other.room() : other.unit(),
                        rooms ? other.names().room() : other.names().unit());
    }

    void put(AllocationTube tube, AllocationBox box) {
        free.merge(box.id(), -1, Integer::sum);
        for (var place : List.of(box.id(), box.rack(), box.unit())) {
            kinds.computeIfAbsent(place, id -> new HashSet<>()).add(tube.kind());
        }
        seen(Neighbour.of(tube, box));
    }

    int free(AllocationBox box) {
        return free.getOrDefault(box.id(), 0);
    }

    boolean isEmpty(AllocationBox box) {
        return free(box) == box.size();
    }

    Set<AllocationKind> kinds(UUID place) {
        return kinds.getOrDefault(place, Set.of());
    }

    /** A tube of its case lies there. */
    boolean isNear(AllocationTube tube, UUID place) {
        return cases.getOrDefault(tube.caseId(), Set.of()).contains(place);
    }

    /** Units or rooms that hold copies of the tube, with their names; none where nobody asks. */
    Map<UUID, String> copies(AllocationTube tube) {
        return rules.copies() == AllocationRules.Copies.NONE ? Map.of() : copies.getOrDefault(tube.copies(), Map.of());
    }

    UUID copyPlace(AllocationBox box) {
        return rules.copies() == AllocationRules.Copies.ROOM ? box.room() : box.unit();
    }

    /** What lies within so much of the bank around the box. */
    Set<AllocationKind> within(Apart apart, AllocationBox box) {
        return switch (apart) {
            case NONE -> Set.of();
            case BOX -> kinds(box.id());
            case RACK -> kinds(box.rack());
            case UNIT -> kinds(box.unit());
        };
    }
}
