package org.himuro.lims.storage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.himuro.lims.shared.Reason;
import org.himuro.lims.specimen.Material;
import org.himuro.lims.storage.AllocationRules;
import org.himuro.lims.storage.AllocationRules.Apart;
import org.himuro.lims.storage.AllocationRules.Copies;
import org.himuro.lims.storage.AllocationRules.Order;
import org.himuro.lims.storage.model.Allocation.Placement;
import org.himuro.lims.storage.model.AllocationBank.Neighbour;
import org.junit.jupiter.api.Test;

class AllocationTest {
    private static final boolean PROOF = Boolean.getBoolean("himuro.proof");
    private static final Material TUMOUR = Material.TUMOUR_TISSUE;
    private static final Material NORMAL = Material.ADJACENT_NORMAL_TISSUE;

    private final Map<UUID, Set<AllocationKind>> kinds = new HashMap<>();
    private final List<Neighbour> others = new ArrayList<>();

    @Test
    void tumour_and_normal_of_a_case_begin_a_box_each_in_the_oldest_unit_and_copies_go_to_another() {
        var boxes = List.of(box(1, 1, 0, 81), box(2, 1, 0, 81), box(3, 2, 1, 81));
        var placed = propose(
                AllocationRules.SHIPPED, boxes, tube("t1", 1, TUMOUR), tube("t2", 1, TUMOUR), tube("n", 1, NORMAL));
        assertThat(of("t1", placed).box()).map(AllocationBox::id).contains(id(1));
        assertThat(of("t2", placed).box()).map(AllocationBox::id).contains(id(3));
        assertThat(of("n", placed).box()).map(AllocationBox::id).contains(id(2));
        assertThat(codes(of("t1", placed))).contains("PLACE_OLDEST_UNIT", "PLACE_BOX_BEGUN");
        assertThat(codes(of("t2", placed))).contains("PLACE_COPY_ELSEWHERE");
        assertThat(codes(of("n", placed))).contains("PLACE_CASE_IN_RACK");
    }

    @Test
    void a_third_copy_goes_where_one_lies_already() {
        var boxes = List.of(box(1, 1, 0, 81), box(2, 2, 1, 81));
        var placed = propose(
                AllocationRules.SHIPPED, boxes, tube("a", 1, TUMOUR), tube("b", 1, TUMOUR), tube("c", 1, TUMOUR));
        assertThat(placed).allMatch(p -> p.box().isPresent());
        assertThat(placed.stream().map(p -> p.box().orElseThrow().unit()).distinct())
                .hasSize(2);
    }

    @Test
    void the_only_copy_elsewhere_in_the_same_unit_leaves_no_place_and_says_where_it_is() {
        lies(1, TUMOUR, 1, 1);
        var placed = propose(AllocationRules.SHIPPED, List.of(box(1, 1, 0, 81)), tube("b", 1, TUMOUR));
        assertThat(placed.getFirst().reasons()).containsExactly(Reason.of("PLACE_NONE_FOR_COPY", "unit 1"));
    }

    @Test
    void copies_are_told_apart_by_what_was_taken_from_the_donor() {
        var ofTumour = new AllocationKind("WG", Material.DNA, Origin.TUMOUR);
        var ofBlood = new AllocationKind("WG", Material.DNA, Origin.NORMAL);
        var placed = propose(
                new AllocationRules(Apart.BOX, Apart.NONE, Apart.NONE, Copies.UNIT, true, Order.OLDEST_UNIT),
                List.of(box(1, 1, 0, 81)),
                tube("t", 1, ofTumour),
                tube("n", 1, ofBlood));
        assertThat(placed).allMatch(p -> p.box().isPresent());
    }

    @Test
    void a_box_of_another_project_or_too_warm_or_full_is_no_place() {
        kinds.put(id(1), Set.of(new AllocationKind("ACT", TUMOUR, Origin.TUMOUR)));
        var warm = coloured(box(2, 1, 0, 81), Optional.of(Coldness.FROZEN_20));
        var unknown = coloured(box(3, 1, 0, 81), Optional.empty());
        var one = tube("a", 1, TUMOUR);
        assertThat(codes(propose(AllocationRules.SHIPPED, List.of(box(1, 1, 0, 80)), one)
                        .getFirst()))
                .containsExactly("PLACE_NONE_OF_PROJECT");
        assertThat(propose(AllocationRules.SHIPPED, List.of(warm, unknown), one)
                        .getFirst()
                        .reasons())
                .containsExactly(Reason.of("PLACE_NONE_COLD", "ULT_80"));
        assertThat(codes(propose(AllocationRules.SHIPPED, List.of(box(4, 1, 0, 0)), one)
                        .getFirst()))
                .containsExactly("PLACE_NONE_FREE");
    }

    @Test
    void what_is_in_quarantine_is_left_to_people() {
        var tube = new AllocationTube(
                id(90), "q", id(91), new AllocationKind("WG", TUMOUR, Origin.TUMOUR), Coldness.ULT_80, true);
        assertThat(codes(propose(AllocationRules.SHIPPED, List.of(box(1, 1, 0, 81)), tube)
                        .getFirst()))
                .containsExactly("PLACE_NOT_IN_QUARANTINE");
    }

    @Test
    void where_a_tube_lies_now_says_nothing_of_where_it_is_placed_anew() {
        var tube = tube("a", 1, TUMOUR);
        var here = box(1, 1, 0, 81);
        others.add(new Neighbour(
                tube.id(), tube.caseId(), tube.kind(), id(101), here.rack(), here.unit(), here.room(), here.names()));
        assertThat(propose(AllocationRules.SHIPPED, List.of(here), tube)
                        .getFirst()
                        .box())
                .contains(here);
    }

    @Test
    void no_colder_than_needed_then_the_fullest_or_the_oldest_as_the_rules_say() {
        var cold = coloured(box(1, 1, 0, 81), Optional.of(Coldness.LN2_VAPOUR));
        var old = box(2, 2, 1, 60);
        var full = box(3, 3, 2, 5);
        var tube = tube("a", 1, TUMOUR);
        assertThat(propose(AllocationRules.SHIPPED, List.of(cold, old, full), tube)
                        .getFirst()
                        .box())
                .contains(old);
        assertThat(propose(fullestFirst(), List.of(cold, old, full), tube)
                        .getFirst()
                        .box())
                .contains(full);
    }

    @Test
    void racks_and_units_are_kept_apart_where_the_rules_say_so() {
        var normal = new AllocationKind("WG", NORMAL, Origin.NORMAL);
        kinds.put(rack(1), Set.of(normal));
        kinds.put(unit(1), Set.of(normal));
        var boxes = List.of(box(1, 1, 0, 81));
        var rack = new AllocationRules(Apart.NONE, Apart.NONE, Apart.RACK, Copies.NONE, true, Order.OLDEST_UNIT);
        var unit = new AllocationRules(Apart.NONE, Apart.NONE, Apart.UNIT, Copies.NONE, false, Order.OLDEST_UNIT);
        var box = new AllocationRules(Apart.NONE, Apart.NONE, Apart.BOX, Copies.NONE, true, Order.OLDEST_UNIT);
        assertThat(codes(propose(rack, boxes, tube("a", 1, TUMOUR)).getFirst())).containsExactly("PLACE_NONE_TUMOUR");
        assertThat(codes(propose(unit, boxes, tube("a", 1, TUMOUR)).getFirst())).containsExactly("PLACE_NONE_TUMOUR");
        assertThat(propose(box, boxes, tube("a", 1, TUMOUR)).getFirst().box()).isPresent();
    }

    @Test
    void rules_that_cannot_be_followed_together_are_named() {
        var both = new AllocationRules(Apart.BOX, Apart.UNIT, Apart.UNIT, Copies.UNIT, true, Order.OLDEST_UNIT);
        assertThat(both.contradictions())
                .extracting(Reason::code)
                .containsExactly("MATERIALS_AGAINST_CASE", "TUMOUR_AGAINST_CASE");
        assertThat(AllocationRules.SHIPPED.contradictions()).isEmpty();
    }

    /** Random banks: no hard rule is broken, whoever is refused really has no box, and the order of the list says nothing. */
    @Test
    void in_random_banks_no_rule_is_broken_and_nobody_is_refused_for_nothing() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        var random = new Random(seed);
        int placed = 0;
        int refused = 0;
        for (int round = 0; round < (PROOF ? 20_000 : 1_500); round++) {
            var rules = rules(random);
            kinds.clear();
            others.clear();
            var boxes = randomBank(random);
            var tubes = new ArrayList<AllocationTube>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                tubes.add(tube("t" + i, random.nextInt(3), kind(random)));
            }
            var bank = new AllocationBank(boxes, kinds, others);
            var proposed = Allocation.propose(tubes, bank, rules);
            Collections.shuffle(tubes, random);
            assertThat(Allocation.propose(tubes, bank, rules))
                    .as("seed %d", seed)
                    .isEqualTo(proposed);
            var judge = new Judge(bank, rules);
            proposed.stream().filter(p -> p.box().isPresent()).forEach(judge::put);
            assertThat(judge.broken)
                    .as("seed %d, round %d, %s", seed, round, rules)
                    .isEmpty();
            for (var p : proposed) {
                if (p.box().isEmpty()) {
                    refused++;
                    assertThat(boxes)
                            .as("seed %d, round %d, %s", seed, round, rules)
                            .noneMatch(b -> judge.allows(p.tube(), b));
                } else {
                    placed++;
                }
            }
        }
        System.out.println("seed " + seed + ": " + placed + " placed, " + refused + " refused");
        assertThat(placed).isPositive();
        assertThat(refused).isPositive();
    }

    /** The hard rules once more, written down from what they mean and from nothing else. */
    private static final class Judge {
        final AllocationRules rules;
        final Map<UUID, Integer> free = new HashMap<>();
        final Map<UUID, Set<AllocationKind>> kinds = new HashMap<>();
        final List<Neighbour> tubes;
        final List<String> broken = new ArrayList<>();

        Judge(AllocationBank bank, AllocationRules rules) {
            this.rules = rules;
            bank.boxes().forEach(b -> free.put(b.id(), b.free()));
            bank.kinds().forEach((id, inside) -> kinds.put(id, new HashSet<>(inside)));
            tubes = new ArrayList<>(bank.others());
        }

        boolean allows(AllocationTube tube, AllocationBox box) {
            return free.getOrDefault(box.id(), 0) > 0
                    && box.coldness()
                            .filter(c -> c.ordinal() >= tube.warmest().ordinal())
                            .isPresent()
                    && apart(rules.projects(), box).stream()
                            .noneMatch(k -> !k.project().equals(tube.kind().project()))
                    && apart(rules.materials(), box).stream()
                            .noneMatch(k -> k.material() != tube.kind().material())
                    && apart(rules.tumour(), box).stream()
                            .noneMatch(k -> against(k.origin(), tube.kind().origin()))
                    && spread(tube, box);
        }

        private static boolean against(Origin one, Origin other) {
            return one == Origin.TUMOUR && other == Origin.NORMAL || one == Origin.NORMAL && other == Origin.TUMOUR;
        }

        private Set<AllocationKind> apart(Apart apart, AllocationBox box) {
            var place = apart == Apart.BOX ? box.id() : apart == Apart.RACK ? box.rack() : box.unit();
            return apart == Apart.NONE ? Set.of() : kinds.getOrDefault(place, Set.of());
        }

        private boolean spread(AllocationTube tube, AllocationBox box) {
            boolean rooms = rules.copies() == Copies.ROOM;
            var there = new HashSet<UUID>();
            tubes.stream()
                    .filter(n -> n.caseId().equals(tube.caseId()) && n.kind().equals(tube.kind()))
                    .forEach(n -> there.add(rooms ? n.room() : n.unit()));
            return rules.copies() == Copies.NONE || !there.equals(Set.of(rooms ? box.room() : box.unit()));
        }

        void put(Placement placement) {
            var tube = placement.tube();
            var box = placement.box().orElseThrow();
            if (!allows(tube, box)) {
                broken.add(tube.code() + " in " + box.names().box());
            }
            free.merge(box.id(), -1, Integer::sum);
            for (var place : List.of(box.id(), box.rack(), box.unit())) {
                kinds.computeIfAbsent(place, id -> new HashSet<>()).add(tube.kind());
            }
            tubes.add(new Neighbour(
                    tube.id(), tube.caseId(), tube.kind(), box.id(), box.rack(), box.unit(), box.room(), box.names()));
        }
    }

    private List<AllocationBox> randomBank(Random random) {
        var boxes = new ArrayList<AllocationBox>();
        for (int i = 1; i <= 1 + random.nextInt(8); i++) {
            int unit = 1 + random.nextInt(3);
            var colds = List.of(Coldness.FROZEN_20, Coldness.ULT_80, Coldness.ULT_80, Coldness.LN2_VAPOUR);
            var box = coloured(box(i, unit, unit - 1, random.nextInt(4)), Optional.of(colds.get(random.nextInt(4))));
            boxes.add(box);
            if (random.nextBoolean()) {
                var kind = kind(random);
                for (var place : List.of(box.id(), box.rack(), box.unit())) {
                    kinds.computeIfAbsent(place, id -> new HashSet<>()).add(kind);
                }
                others.add(new Neighbour(
                        id(900 + i),
                        id(500 + random.nextInt(3)),
                        kind,
                        box.id(),
                        box.rack(),
                        box.unit(),
                        box.room(),
                        box.names()));
            }
        }
        return boxes;
    }

    private static AllocationRules rules(Random random) {
        return new AllocationRules(
                one(Apart.values(), random),
                one(Apart.values(), random),
                one(Apart.values(), random),
                one(Copies.values(), random),
                random.nextBoolean(),
                one(Order.values(), random));
    }

    private static <T> T one(T[] among, Random random) {
        return among[random.nextInt(among.length)];
    }

    private static AllocationKind kind(Random random) {
        var material = one(new Material[] {TUMOUR, NORMAL, Material.BLOOD, Material.DNA}, random);
        return new AllocationKind(random.nextInt(4) == 0 ? "ACT" : "WG", material, Origin.of(material));
    }

    private List<Placement> propose(AllocationRules rules, List<AllocationBox> boxes, AllocationTube... tubes) {
        return Allocation.propose(List.of(tubes), new AllocationBank(boxes, kinds, others), rules);
    }

    private static AllocationRules fullestFirst() {
        var r = AllocationRules.SHIPPED;
        return new AllocationRules(
                r.projects(), r.materials(), r.tumour(), r.copies(), r.caseTogether(), Order.FULLEST_BOX);
    }

    private static Placement of(String tube, List<Placement> placements) {
        return placements.stream()
                .filter(p -> p.tube().code().equals(tube))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Placement placement) {
        return placement.reasons().stream().map(Reason::code).toList();
    }

    /** A tube of the case in a box that is not among those with room. */
    private void lies(int ofCase, Material material, int box, int unit) {
        others.add(new Neighbour(
                id(900),
                id(500 + ofCase),
                new AllocationKind("WG", material, Origin.of(material)),
                id(box + 100),
                rack(unit + 100),
                unit(unit),
                id(1000),
                new AllocationBox.Name("box", "rack", "unit " + unit, "room")));
    }

    private static AllocationTube tube(String code, int ofCase, Material material) {
        return tube(code, ofCase, new AllocationKind("WG", material, Origin.of(material)));
    }

    private static AllocationTube tube(String code, int ofCase, AllocationKind kind) {
        return new AllocationTube(
                UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)),
                code,
                id(500 + ofCase),
                kind,
                Coldness.warmestForFrozen(kind.material()),
                false);
    }

    /** One rack to a unit; units 1 and 2 stand in one room, others in another. */
    private static AllocationBox box(int number, int unit, int age, int free) {
        return new AllocationBox(
                id(number),
                new AllocationBox.Name("box " + number, "rack " + unit, "unit " + unit, "room"),
                rack(unit),
                unit(unit),
                id(unit < 3 ? 1000 : 1001),
                Optional.of(Coldness.ULT_80),
                age,
                number,
                9,
                9,
                free);
    }

    private static AllocationBox coloured(AllocationBox b, Optional<Coldness> coldness) {
        return new AllocationBox(
                b.id(),
                b.names(),
                b.rack(),
                b.unit(),
                b.room(),
                coldness,
                b.age(),
                b.way(),
                b.rows(),
                b.columns(),
                b.free());
    }

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static UUID rack(int unit) {
        return new UUID(8, unit);
    }

    private static UUID unit(int unit) {
        return new UUID(9, unit);
    }
}
