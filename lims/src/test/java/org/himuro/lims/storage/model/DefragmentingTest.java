package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;
import org.himuro.lims.storage.model.Defragmenting.Candidate;
import org.himuro.lims.storage.model.Defragmenting.Emptied;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Boxes that are emptied by moving tubes together. */
@Tag("B2")
class DefragmentingTest {
    private static final boolean PROOF = Boolean.getBoolean("himuro.proof");
    private static final AllocationRules NONE =
            new AllocationRules(Apart.NONE, Apart.NONE, Apart.NONE, Copies.NONE, false, Order.OLDEST_UNIT);

    private final Map<UUID, List<AllocationTube>> inside = new HashMap<>();
    private final List<AllocationBox> boxes = new ArrayList<>();

    @Test
    void the_box_with_the_fewest_tubes_goes_into_the_fullest_with_room() {
        box(1, 9, tubes("a", 2));
        box(2, 9, tubes("b", 8));
        box(3, 9, tubes("c", 6));
        var emptied = propose(NONE, 100);
        assertThat(emptied).hasSize(1);
        assertThat(emptied.getFirst().box().id()).isEqualTo(id(1));
        assertThat(emptied.getFirst().moves())
                .extracting(m -> m.box().orElseThrow().id())
                .containsExactly(id(2), id(3));
    }

    @Test
    void a_box_is_emptied_whole_or_not_at_all() {
        box(1, 9, tubes("a", 3));
        box(2, 9, tubes("b", 8));
        assertThat(propose(NONE, 100)).isEmpty();
    }

    @Test
    void no_more_tubes_are_moved_than_were_allowed() {
        box(1, 9, tubes("a", 2));
        box(2, 9, tubes("b", 2));
        box(3, 9, tubes("c", 2));
        assertThat(propose(NONE, 1)).isEmpty();
        assertThat(propose(NONE, 2)).hasSize(1);
        assertThat(propose(NONE, 4)).hasSize(2);
    }

    @Test
    void what_is_kept_apart_is_not_moved_together() {
        box(1, 9, List.of(tube("a", 1, Material.TUMOUR_TISSUE)));
        box(2, 9, List.of(tube("b", 2, Material.BLOOD), tube("c", 2, Material.BLOOD)));
        assertThat(propose(AllocationRules.SHIPPED, 100)).isEmpty();
        assertThat(propose(NONE, 100)).hasSize(1);
    }

    @Test
    void copies_of_a_case_that_lie_in_one_unit_may_still_move_within_it() {
        box(1, 9, List.of(tube("a", 1, Material.BLOOD), tube("b", 1, Material.BLOOD)));
        box(2, 9, tubes("c", 5));
        assertThat(propose(AllocationRules.SHIPPED, 100)).hasSize(1);
    }

    @Test
    void what_may_not_be_moved_stays() {
        box(1, 9, tubes("a", 1));
        box(2, 9, tubes("b", 4));
        var candidates =
                candidates().stream().filter(c -> !c.box().id().equals(id(1))).toList();
        var emptied = Defragmenting.propose(candidates, bank(), NONE, 100);
        assertThat(emptied).extracting(e -> e.box().id()).containsExactly(id(2));
    }

    @Test
    void at_most_so_many_as_all_tubes_leave_free_in_the_largest_boxes() {
        box(1, 25, tubes("a", 1));
        box(2, 9, tubes("b", 1));
        box(3, 9, tubes("c", 1));
        assertThat(Defragmenting.atMost(boxes)).isEqualTo(2);
        assertThat(Defragmenting.atMost(List.of())).isZero();
    }

    /** Whatever is proposed: each emptied box is empty, no other holds more than it can, nothing lies where the rules forbid it. */
    @Test
    void in_random_units_what_is_proposed_can_be_done() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        var random = new Random(seed);
        int freed = 0;
        int best = 0;
        for (int round = 0; round < (PROOF ? 5_000 : 400); round++) {
            inside.clear();
            boxes.clear();
            int tubes = 0;
            for (int i = 1; i <= 2 + random.nextInt(6); i++) {
                var here = new ArrayList<AllocationTube>();
                for (int n = 1 + random.nextInt(9); n > 0; n--) {
                    here.add(tube(
                            "t" + tubes++, random.nextInt(6), one(random, Material.BLOOD, Material.TUMOUR_TISSUE)));
                }
                box(i, 9, here);
            }
            var rules = random.nextBoolean() ? NONE : AllocationRules.SHIPPED;
            int most = 1 + random.nextInt(30);
            var emptied = propose(rules, most);
            var why = "seed " + seed + ", round " + round;
            assertThat(emptied.stream().mapToInt(e -> e.moves().size()).sum())
                    .as(why)
                    .isLessThanOrEqualTo(most);
            assertThat(emptied.size()).as(why).isLessThanOrEqualTo(Defragmenting.atMost(boxes));
            canBeDone(emptied, rules, why);
            freed += emptied.size();
            best += rules.equals(NONE) && most >= 27 ? Defragmenting.atMost(boxes) : emptied.size();
        }
        System.out.println("seed " + seed + ": " + freed + " boxes emptied of at most " + best);
        assertThat(freed).isPositive();
    }

    private void canBeDone(List<Emptied> emptied, AllocationRules rules, String why) {
        var after = new HashMap<UUID, List<AllocationTube>>();
        inside.forEach((box, tubes) -> after.put(box, new ArrayList<>(tubes)));
        var gone = new HashSet<UUID>();
        for (var one : emptied) {
            for (var move : one.moves()) {
                var from = in(after, one.box());
                assertThat(from.remove(move.tube())).as(why).isTrue();
                in(after, move.box().orElseThrow()).add(move.tube());
            }
            gone.add(one.box().id());
        }
        for (var box : boxes) {
            var tubes = in(after, box);
            if (gone.contains(box.id())) {
                assertThat(tubes).as(why).isEmpty();
            }
            assertThat(tubes.size()).as(why).isLessThanOrEqualTo(box.size());
            var arrived =
                    tubes.stream().filter(t -> !in(inside, box).contains(t)).toList();
            if (rules.tumour() == Apart.BOX) {
                arrived.forEach(t -> assertThat(tubes)
                        .as(why)
                        .noneMatch(o -> o.kind().origin().isAgainst(t.kind().origin())));
            }
        }
    }

    private static List<AllocationTube> in(Map<UUID, List<AllocationTube>> boxes, AllocationBox box) {
        return Objects.requireNonNull(boxes.get(box.id()));
    }

    private List<Emptied> propose(AllocationRules rules, int most) {
        return Defragmenting.propose(candidates(), bank(), rules, most);
    }

    private List<Candidate> candidates() {
        return boxes.stream()
                .map(b -> new Candidate(b, inside.getOrDefault(b.id(), List.of())))
                .toList();
    }

    private AllocationBank bank() {
        var kinds = new HashMap<UUID, Set<AllocationKind>>();
        var others = new ArrayList<Neighbour>();
        for (var box : boxes) {
            for (var tube : in(inside, box)) {
                for (var place : List.of(box.id(), box.rack(), box.unit())) {
                    kinds.computeIfAbsent(place, p -> new HashSet<>()).add(tube.kind());
                }
                others.add(Neighbour.of(tube, box));
            }
        }
        return new AllocationBank(boxes.stream().filter(b -> b.free() > 0).toList(), kinds, others);
    }

    private void box(int number, int size, Collection<AllocationTube> tubes) {
        int side = (int) Math.sqrt(size);
        inside.put(id(number), List.copyOf(tubes));
        boxes.add(new AllocationBox(
                id(number),
                new AllocationBox.Name("box " + number, "rack", "unit", "room"),
                id(1000),
                id(2000),
                id(3000),
                Optional.of(Coldness.ULT_80),
                0,
                number,
                side,
                side,
                size - tubes.size()));
    }

    private static List<AllocationTube> tubes(String name, int count) {
        var tubes = new ArrayList<AllocationTube>();
        for (int i = 0; i < count; i++) {
            tubes.add(tube(name + i, 100 + i, Material.BLOOD));
        }
        return tubes;
    }

    private static AllocationTube tube(String code, int ofCase, Material material) {
        return new AllocationTube(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                id(5000 + ofCase),
                new AllocationKind("WG", material, Origin.of(material)),
                Coldness.warmestForFrozen(material),
                false);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... among) {
        return among[random.nextInt(among.length)];
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
