package org.himuro.lims.storage.application;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.model.Allocation;
import org.himuro.lims.storage.model.Allocation.Placement;
import org.himuro.lims.storage.model.AllocationBank;
import org.himuro.lims.storage.model.AllocationBox;
import org.himuro.lims.storage.model.AllocationTube;
import org.himuro.lims.storage.model.BankPlaces;
import org.himuro.lims.storage.model.Defragmenting;
import org.himuro.lims.storage.model.Defragmenting.Candidate;
import org.himuro.lims.storage.model.Defragmenting.Emptied;

/** Looks at the boxes of a unit that are begun, to make room in it (B2). */
@Singleton
final class SurveyingUnit {
    /** So many boxes are looked into, those with the fewest tubes. */
    private static final int CANDIDATES = 250;

    private final AllocationIndex index;
    private final ProposalLines lines;

    SurveyingUnit(AllocationIndex index, ProposalLines lines) {
        this.index = index;
        this.lines = lines;
    }

    /** @param begun boxes in which something lies, as one walks past them, by unit */
    record Begun(BankPlaces places, Map<UUID, List<AllocationBox>> begun) {
        List<AllocationBox> of(UUID unit) {
            return begun.getOrDefault(unit, List.of());
        }
    }

    /** Of all units of a site, in the order in which one walks past them. */
    Begun site(UUID site) {
        return begun(index.places(site), Set.of());
    }

    /** Of one unit of a site; empty where nothing lies in one of this code. */
    Optional<Begun> unit(UUID site, String code) {
        var places = index.places(site);
        return places.byCode(code)
                .map(id -> begun(places, Set.of(id)))
                .filter(seen -> !seen.begun().isEmpty());
    }

    /** @param units those only; all where there are none */
    private Begun begun(BankPlaces places, Set<UUID> units) {
        var boxes = places.boxes().stream()
                .filter(b -> units.isEmpty() || units.contains(b.unit()))
                .toList();
        var taken = index.taken(boxes.stream().map(AllocationBox::id).toList());
        var begun = boxes.stream()
                .filter(b -> taken.containsKey(b.id()))
                .map(b -> b.with(taken.getOrDefault(b.id(), 0)))
                .collect(Collectors.groupingBy(AllocationBox::unit, LinkedHashMap::new, Collectors.toList()));
        return new Begun(places, begun);
    }

    List<Emptied> defragment(Begun seen, UUID unit, AllocationRules rules, int most) {
        var candidates = candidates(seen.of(unit));
        var cases = candidates.stream()
                .flatMap(c -> c.tubes().stream())
                .map(AllocationTube::caseId)
                .collect(Collectors.toSet());
        return Defragmenting.propose(candidates, bank(seen, seen.of(unit), cases), rules, most);
    }

    /** Boxes in which nothing lies or is held but tubes that may be moved. */
    private List<Candidate> candidates(List<AllocationBox> begun) {
        var fewest = begun.stream()
                .filter(b -> b.free() > 0)
                .sorted(Comparator.comparingInt((AllocationBox b) -> b.size() - b.free())
                        .thenComparing(AllocationBox::way, Comparator.reverseOrder()))
                .limit(CANDIDATES)
                .toList();
        var inside = index.inside(fewest.stream().map(AllocationBox::id).toList());
        var held = lines.holding(inside.values().stream()
                        .flatMap(List::stream)
                        .map(AllocationTube::id)
                        .toList())
                .keySet();
        return fewest.stream()
                .map(b -> new Candidate(b, inside.getOrDefault(b.id(), List.of())))
                .filter(c -> c.tubes().size() == c.box().size() - c.box().free())
                .filter(c -> c.tubes().stream().noneMatch(t -> t.quarantined() || held.contains(t.id())))
                .toList();
    }

    private AllocationBank bank(Begun seen, List<AllocationBox> boxes, Collection<UUID> cases) {
        var all = new HashMap<UUID, AllocationBox>();
        boxes.forEach(b -> all.put(b.id(), b));
        return new AllocationBank(
                boxes.stream().filter(b -> b.free() > 0).toList(),
                AllocationBank.around(index.kinds(all.keySet()), all),
                index.neighbours(cases, seen.places()));
    }

    /** Places for tubes that leave these boxes, in the other boxes of their units. */
    List<Placement> elsewhere(
            UUID site, Collection<UUID> leaving, Collection<AllocationTube> tubes, AllocationRules rules) {
        var places = index.places(site);
        var units = leaving.stream()
                .flatMap(id -> places.box(id).stream())
                .map(AllocationBox::unit)
                .collect(Collectors.toSet());
        var seen = begun(places, units);
        var bank = bank(
                seen,
                seen.begun().values().stream().flatMap(List::stream).toList(),
                tubes.stream().map(AllocationTube::caseId).collect(Collectors.toSet()));
        return Allocation.propose(
                tubes,
                new AllocationBank(
                        bank.boxes().stream()
                                .filter(b -> !leaving.contains(b.id()))
                                .toList(),
                        bank.kinds(),
                        bank.others()),
                Defragmenting.withinUnit(rules));
    }
}
