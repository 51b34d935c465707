package org.himuro.sop.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.himuro.sop.document.Seed;
import org.himuro.sop.protocol.Line.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C5")
class CompletenessTest {
    private static final int CASES = 5_000;
    private static final Protocol TRIO = trio(Protocols.shippedText("hereditary-trio"));
    /** Two tumour tubes, none of them late. */
    private static final Protocol STRICT = trio(Protocols.shippedText("hereditary-trio")
            .replace("materials: [tumour-tissue]\n    tubes: 1", "materials: [tumour-tissue]\n    tubes: 2")
            .replace("deviation: counts", "deviation: counts-not"));

    private static Protocol trio(String yaml) {
        return ProtocolReader.read(yaml, Set.of("blood-normal", "fresh-frozen-tissue"))
                .orThrow();
    }

    @Test
    void a_tumour_alone_lacks_the_normal_and_the_normal_is_next() {
        var found = of(TRIO, List.of(tumour(Standing.USABLE)), Map.of());
        assertThat(found.complete()).isFalse();
        assertThat(found.next())
                .hasValueSatisfying(l -> assertThat(l.wanted().id()).isEqualTo("normal"));
        assertThat(found.missing()).extracting(l -> l.wanted().id()).containsExactly("normal", "mother", "father");
    }

    @Test
    void what_is_taken_and_not_frozen_yet_is_missing_but_not_asked_for_again() {
        var found = of(TRIO, List.of(tumour(Standing.COMING), blood(Whose.DONOR)), Map.of());
        assertThat(line(found, "tumour").state()).isEqualTo(State.COMING);
        assertThat(line(found, "tumour").missing()).isEqualTo(1);
        assertThat(found.next())
                .hasValueSatisfying(l -> assertThat(l.wanted().id()).isEqualTo("mother"));
    }

    @Test
    void adjacent_tissue_stands_in_for_blood_and_blood_is_named_where_both_are_there() {
        var adjacent = new Present(Whose.DONOR, SpecimenMaterial.ADJACENT_NORMAL_TISSUE, Standing.USABLE);
        assertThat(line(of(TRIO, List.of(adjacent), Map.of()), "normal").by())
                .contains(SpecimenMaterial.ADJACENT_NORMAL_TISSUE);
        assertThat(line(of(TRIO, List.of(adjacent, blood(Whose.DONOR)), Map.of()), "normal")
                        .by())
                .contains(SpecimenMaterial.BLOOD);
    }

    @Test
    void dna_counts_for_what_it_was_made_of_where_the_line_takes_dna() {
        var takesDna = trio(Protocols.shippedText("hereditary-trio")
                .replace("materials: [tumour-tissue]", "materials: [tumour-tissue, dna]"));
        var ofBlood = dna(SpecimenMaterial.BLOOD);
        var ofTumour = dna(SpecimenMaterial.TUMOUR_TISSUE);
        assertThat(line(of(takesDna, List.of(ofBlood), Map.of()), "tumour").have())
                .isZero();
        assertThat(line(of(takesDna, List.of(ofBlood, ofTumour), Map.of()), "tumour")
                        .have())
                .isEqualTo(1);
        assertThat(line(of(TRIO, List.of(ofTumour), Map.of()), "tumour").have())
                .as("where the line takes none")
                .isZero();
    }

    private static Present dna(SpecimenMaterial origin) {
        return new Present(Whose.DONOR, SpecimenMaterial.DNA, Standing.USABLE, Optional.of(origin));
    }

    @Test
    void a_late_tube_counts_only_where_the_protocol_lets_it() {
        var late = List.of(tumour(Standing.DEVIATION), tumour(Standing.DEVIATION));
        assertThat(line(of(TRIO, late, Map.of()), "tumour").state()).isEqualTo(State.MET);
        assertThat(line(of(STRICT, late, Map.of()), "tumour").have()).isZero();
    }

    @Test
    void a_parent_who_has_died_is_not_obtainable_and_not_missing() {
        var pair = List.of(tumour(Standing.USABLE), blood(Whose.DONOR), blood(Whose.MOTHER));
        assertThat(of(TRIO, pair, Map.of()).complete()).isFalse();
        var found = of(TRIO, pair, Map.of("father", "DECEASED"));
        assertThat(found.complete()).isTrue();
        assertThat(line(found, "father").state()).isEqualTo(State.NOT_OBTAINABLE);
        assertThat(line(found, "sibling").state()).isEqualTo(State.OPTIONAL);
    }

    @Test
    void whatever_tubes_there_are_the_counting_holds() {
        var seed = Seed.printed();
        var random = seed.random();
        int complete = 0;
        for (int i = 0; i < CASES; i++) {
            var protocol = random.nextBoolean() ? TRIO : STRICT;
            var tubes = tubes(random);
            var waived = waived(random, protocol);
            var found = of(protocol, tubes, waived);
            var shuffled = new ArrayList<>(tubes);
            Collections.shuffle(shuffled, random);
            assertThat(of(protocol, shuffled, waived))
                    .as("order, %s case %d", seed, i)
                    .isEqualTo(found);
            var more = new ArrayList<>(tubes);
            var added = tube(random);
            more.add(random.nextInt(more.size() + 1), added);
            var after = of(protocol, more, waived);
            assertThat(lacking(after)).as("one more, %s case %d", seed, i).isLessThanOrEqualTo(lacking(found));
            if (added.standing() == Standing.UNUSABLE) {
                assertThat(after).as("unusable, %s case %d", seed, i).isEqualTo(found);
            }
            assertThat(found.complete()).as("complete, %s case %d", seed, i).isEqualTo(byHand(protocol, tubes, waived));
            complete += found.complete() ? 1 : 0;
        }
        assertThat(complete).isBetween(CASES / 50, CASES - CASES / 50);
    }

    /** Every required line that is not waived has its tubes, counted one by one. */
    private static boolean byHand(Protocol protocol, List<Present> tubes, Map<String, String> waived) {
        for (var wanted : protocol.specimens()) {
            int have = 0;
            for (var tube : tubes) {
                boolean good = tube.standing() == Standing.USABLE
                        || tube.standing() == Standing.DEVIATION && wanted.deviationCounts();
                if (good && tube.whose() == wanted.whose() && wanted.materials().contains(tube.material())) {
                    have++;
                }
            }
            if (wanted.required() && !waived.containsKey(wanted.id()) && have < wanted.tubes()) {
                return false;
            }
        }
        return true;
    }

    private static int lacking(Completeness found) {
        return found.lines().stream().mapToInt(Line::missing).sum();
    }

    private static List<Present> tubes(Random random) {
        var tubes = new ArrayList<Present>();
        for (int n = random.nextInt(24); n > 0; n--) {
            tubes.add(tube(random));
        }
        return tubes;
    }

    private static Present tube(Random random) {
        var materials = List.of(
                SpecimenMaterial.TUMOUR_TISSUE,
                SpecimenMaterial.BLOOD,
                SpecimenMaterial.ADJACENT_NORMAL_TISSUE,
                SpecimenMaterial.DNA);
        return new Present(
                Whose.values()[random.nextInt(4)],
                materials.get(random.nextInt(materials.size())),
                Standing.values()[random.nextInt(4)]);
    }

    private static Map<String, String> waived(Random random, Protocol protocol) {
        var waived = new HashMap<String, String>();
        protocol.specimens().stream().filter(s -> random.nextInt(3) == 0).forEach(s -> waived.put(s.id(), "DECLINED"));
        return waived;
    }

    private static Completeness of(Protocol protocol, List<Present> tubes, Map<String, String> waived) {
        return Completeness.of(protocol, tubes, waived);
    }

    private static Line line(Completeness found, String id) {
        return found.lines().stream()
                .filter(l -> l.wanted().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Present tumour(Standing standing) {
        return new Present(Whose.DONOR, SpecimenMaterial.TUMOUR_TISSUE, standing);
    }

    private static Present blood(Whose whose) {
        return new Present(whose, SpecimenMaterial.BLOOD, Standing.USABLE);
    }
}
