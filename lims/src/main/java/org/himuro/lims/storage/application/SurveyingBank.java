package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.model.Allocation;
import org.himuro.lims.storage.model.Allocation.Placement;
import org.himuro.lims.storage.model.AllocationBank;
import org.himuro.lims.storage.model.AllocationBox;
import org.himuro.lims.storage.model.AllocationTube;
import org.himuro.lims.storage.model.Coldness;

/**
 * Looks at as much of a bank as a proposal needs: first the units that come first, and what stands around tubes of the same cases; the
 * whole of it only where a tube is left without a place.
 */
@Singleton
final class SurveyingBank {
    /** So many times the positions that are needed are looked at first, and each time as many times more. */
    private static final int MARGIN = 3;

    private final AllocationIndex index;

    SurveyingBank(AllocationIndex index) {
        this.index = index;
    }

    /** Boxes of one class in one unit: they are looked at together. */
    private record Group(UUID unit, Optional<Coldness> coldness) {
        static Group of(AllocationBox box) {
            return new Group(box.unit(), box.coldness());
        }
    }

    List<Placement> propose(UUID site, Collection<AllocationTube> tubes, AllocationRules rules) {
        var places = index.places(site);
        var cases = tubes.stream().map(AllocationTube::caseId).collect(Collectors.toSet());
        var others = index.neighbours(cases, places);
        var groups = places.boxes().stream()
                .collect(Collectors.groupingBy(Group::of, LinkedHashMap::new, Collectors.toList()));
        var near = others.stream().map(AllocationBank.Neighbour::unit).collect(Collectors.toSet());
        var seen = new HashMap<Group, List<AllocationBox>>();
        groups.keySet().stream().filter(g -> near.contains(g.unit())).forEach(g -> look(g, groups, seen));
        long margin = rules.order() == Order.OLDEST_UNIT ? MARGIN : Integer.MAX_VALUE;
        while (true) {
            boolean more = enough(tubes, groups, seen, margin);
            var placements = Allocation.propose(tubes, bank(groups, seen, others, rules), rules);
            boolean all = placements.stream()
                    .allMatch(p -> p.box().isPresent() || p.tube().quarantined());
            if (all || !more) {
                return placements;
            }
            margin *= MARGIN * MARGIN;
        }
    }

    /** @return whether there is more to look at */
    private boolean enough(
            Collection<AllocationTube> tubes,
            Map<Group, List<AllocationBox>> groups,
            Map<Group, List<AllocationBox>> seen,
            long margin) {
        boolean more = false;
        var needs = tubes.stream()
                .filter(t -> !t.quarantined())
                .collect(Collectors.groupingBy(AllocationTube::warmest, Collectors.counting()));
        for (var need : needs.entrySet()) {
            long room = 0;
            for (var group : inTurn(groups, need.getKey())) {
                if (room >= margin * need.getValue()) {
                    more = true;
                    break;
                }
                room += look(group, groups, seen).stream()
                        .mapToLong(AllocationBox::free)
                        .sum();
            }
        }
        return more;
    }

    private static List<Group> inTurn(Map<Group, List<AllocationBox>> groups, Coldness warmest) {
        return groups.entrySet().stream()
                .filter(g -> g.getValue().getFirst().isColdEnoughFor(warmest))
                .sorted(Comparator.comparingInt((Map.Entry<Group, List<AllocationBox>> g) ->
                                g.getValue().getFirst().colderThan(warmest))
                        .thenComparingInt(g -> g.getValue().getFirst().age())
                        .thenComparingInt(g -> g.getValue().getFirst().way()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<AllocationBox> look(
            Group group, Map<Group, List<AllocationBox>> groups, Map<Group, List<AllocationBox>> seen) {
        return seen.computeIfAbsent(group, g -> {
            var boxes = groups.getOrDefault(g, List.of());
            var taken = index.taken(boxes.stream().map(AllocationBox::id).toList());
            return boxes.stream()
                    .map(b -> b.with(taken.getOrDefault(b.id(), 0)))
                    .filter(b -> b.free() > 0)
                    .toList();
        });
    }

    private AllocationBank bank(
            Map<Group, List<AllocationBox>> groups,
            Map<Group, List<AllocationBox>> seen,
            List<AllocationBank.Neighbour> others,
            AllocationRules rules) {
        var roomy = seen.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(AllocationBox::way))
                .toList();
        var asked = new LinkedHashMap<UUID, AllocationBox>();
        roomy.stream().filter(b -> b.free() < b.size()).forEach(b -> asked.put(b.id(), b));
        var widest = widest(rules);
        if (widest == Apart.RACK || widest == Apart.UNIT) {
            var around = new HashSet<UUID>();
            roomy.forEach(b -> around.add(widest == Apart.RACK ? b.rack() : b.unit()));
            groups.values().stream()
                    .flatMap(List::stream)
                    .filter(b -> around.contains(widest == Apart.RACK ? b.rack() : b.unit()))
                    .forEach(b -> asked.putIfAbsent(b.id(), b));
        }
        return new AllocationBank(roomy, AllocationBank.around(index.kinds(asked.keySet()), asked), others);
    }

    private static Apart widest(AllocationRules rules) {
        return List.of(rules.projects(), rules.materials(), rules.tumour()).stream()
                .max(Comparator.naturalOrder())
                .orElse(Apart.NONE);
    }
}
