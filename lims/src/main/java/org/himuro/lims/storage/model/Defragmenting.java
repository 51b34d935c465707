package org.himuro.lims.storage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.model.Allocation.Placement;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;

/**
 * Which boxes of a unit may be emptied by moving their tubes into other boxes of it that are begun (B2). The boxes with the fewest tubes
 * are tried first, one after the other; each is emptied whole or left alone, and every tube goes where the site's rules allow it.
 */
public final class Defragmenting {
    private final AllocationBank bank;
    private final AllocationRules rules;
    private final Map<UUID, AllocationBox> left = new LinkedHashMap<>();
    private final Map<UUID, Set<AllocationKind>> kinds = new HashMap<>();
    private final Map<UUID, Neighbour> moved = new HashMap<>();
    private final Set<UUID> filled = new HashSet<>();

    /** @param tubes all that is in the box; none of it is held for anything */
    public record Candidate(AllocationBox box, List<AllocationTube> tubes) {
        public Candidate {
            tubes = List.copyOf(tubes);
        }
    }

    /** @param moves one for each tube of the box, each with a place */
    public record Emptied(AllocationBox box, List<Placement> moves) {
        public Emptied {
            moves = List.copyOf(moves);
        }
    }

    private Defragmenting(AllocationBank bank, AllocationRules rules) {
        this.bank = bank;
        this.rules = withinUnit(rules);
        bank.boxes().forEach(b -> left.put(b.id(), b));
        bank.kinds().forEach((place, inside) -> kinds.put(place, new HashSet<>(inside)));
    }

    /**
     * What a site has said, as far as a move within a unit can go against it: what is to be in several units, or not in one with something
     * else, stays as it is. A tube that is moved to make room goes into the fullest box.
     */
    public static AllocationRules withinUnit(AllocationRules rules) {
        return new AllocationRules(
                withinUnit(rules.projects()),
                withinUnit(rules.materials()),
                withinUnit(rules.tumour()),
                Copies.NONE,
                rules.caseTogether(),
                Order.FULLEST_BOX);
    }

    private static Apart withinUnit(Apart apart) {
        return apart == Apart.UNIT ? Apart.RACK : apart;
    }

    /**
     * @param bank its boxes are those that are begun and have room
     * @param most so many tubes are moved at most
     */
    public static List<Emptied> propose(
            Collection<Candidate> candidates, AllocationBank bank, AllocationRules rules, int most) {
        var defragmenting = new Defragmenting(bank, rules);
        var emptied = new ArrayList<Emptied>();
        int moves = 0;
        for (var candidate : inTurn(candidates)) {
            if (moves + candidate.tubes().size() > most) {
                break;
            }
            var box = defragmenting.emptied(candidate);
            if (box.isPresent()) {
                emptied.add(box.get());
                moves += candidate.tubes().size();
            }
        }
        return emptied;
    }

    private static List<Candidate> inTurn(Collection<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> !c.tubes().isEmpty())
                .sorted(Comparator.comparingInt((Candidate c) -> c.tubes().size())
                        .thenComparing(c -> c.box().way(), Comparator.reverseOrder()))
                .toList();
    }

    /** A box into which tubes were moved is not emptied again. */
    private Optional<Emptied> emptied(Candidate candidate) {
        var box = left.get(candidate.box().id());
        if (box == null || filled.contains(box.id())) {
            return Optional.empty();
        }
        var placements = Allocation.propose(candidate.tubes(), without(candidate), rules);
        if (placements.stream().anyMatch(p -> p.box().isEmpty())) {
            return Optional.empty();
        }
        left.remove(box.id());
        placements.forEach(this::move);
        return Optional.of(new Emptied(box, placements));
    }

    private AllocationBank without(Candidate candidate) {
        var boxes = left.values().stream()
                .filter(b -> !b.id().equals(candidate.box().id()) && b.free() > 0)
                .toList();
        var others = new ArrayList<>(moved.values());
        bank.others().stream().filter(n -> !moved.containsKey(n.tube())).forEach(others::add);
        return new AllocationBank(boxes, kinds, others);
    }

    private void move(Placement placement) {
        var tube = placement.tube();
        var box = placement.box().orElseThrow();
        left.computeIfPresent(box.id(), (id, b) -> b.with(b.size() - b.free() + 1));
        filled.add(box.id());
        for (var place : List.of(box.id(), box.rack(), box.unit())) {
            kinds.computeIfAbsent(place, id -> new HashSet<>()).add(tube.kind());
        }
        moved.put(tube.id(), Neighbour.of(tube, box));
    }

    /**
     * More boxes than this cannot be emptied whatever is moved: all tubes would have to fit the largest of them.
     *
     * @param begun with their free positions
     */
    public static int atMost(Collection<AllocationBox> begun) {
        int tubes = begun.stream().mapToInt(b -> b.size() - b.free()).sum();
        int needed = 0;
        var largest = begun.stream()
                .map(AllocationBox::size)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int size : largest) {
            if (tubes <= 0) {
                break;
            }
            tubes -= size;
            needed++;
        }
        return begun.size() - needed;
    }
}
