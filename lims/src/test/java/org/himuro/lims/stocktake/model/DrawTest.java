package org.himuro.lims.stocktake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.ledger.Digest;
import org.himuro.lims.ledger.model.Sha256;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.himuro.lims.stocktake.Empties;
import org.himuro.lims.stocktake.model.Frozen.Spot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
class DrawTest {
    private static final Aim AIM =
            new Aim(Aim.Kind.WITHIN, Confidence.NINETY_FIVE, new BigDecimal("95"), new BigDecimal("5"));

    /** Boxes of 9 by 9 in units of so many boxes, about three positions of four with a tube. */
    private static Frozen bank(int... boxesOfUnit) {
        var random = new Random(1);
        var boxes = new ArrayList<Frozen.Box>();
        for (int unit = 0; unit < boxesOfUnit.length; unit++) {
            for (int i = 0; i < boxesOfUnit[unit]; i++) {
                var tubes = new ArrayList<String>();
                for (int cell = 0; cell < 81; cell++) {
                    tubes.add(random.nextInt(4) == 0 ? "" : "T" + boxes.size() + "-" + cell);
                }
                boxes.add(new Frozen.Box(
                        new UUID(1, unit), "U" + unit, new UUID(2, boxes.size()), "B" + boxes.size(), 9, 9, tubes));
            }
        }
        return new Frozen(boxes);
    }

    private static List<String> told(Draw draw) {
        return draw.spots().stream().map(s -> s.box().code() + " " + s.cell()).toList();
    }

    @Test
    void the_same_seed_and_list_draw_the_same_and_another_seed_others() {
        var bank = bank(10, 3);
        assertEquals(told(Draw.of(bank, AIM, Empties.SAME, "a")), told(Draw.of(bank(10, 3), AIM, Empties.SAME, "a")));
        assertNotEquals(told(Draw.of(bank, AIM, Empties.SAME, "a")), told(Draw.of(bank, AIM, Empties.SAME, "b")));
    }

    @Test
    void no_position_comes_twice_and_each_unit_gives_tubes_and_empties_as_its_stratum_says_in_walking_order() {
        var bank = bank(10, 3, 1);
        var draw = Draw.of(bank, AIM, Empties.SAME, "seed");
        assertEquals(draw.spots().size(), new HashSet<>(told(draw)).size());
        for (var stratum : draw.strata()) {
            var there = draw.spots().stream()
                    .filter(s -> s.box().unit().equals(stratum.unit()))
                    .toList();
            assertEquals(
                    stratum.tubesDrawn(),
                    there.stream().filter(s -> s.tube().isPresent()).count());
            assertEquals(
                    stratum.emptiesDrawn(),
                    there.stream().filter(s -> s.tube().isEmpty()).count());
            assertTrue(stratum.tubesDrawn() >= 1 && stratum.emptiesDrawn() >= 1);
        }
        var way = draw.spots().stream()
                .map(s -> bank.boxes().indexOf(s.box()) * 100 + s.nth())
                .toList();
        assertEquals(way.stream().sorted().toList(), way);
    }

    @Test
    void anybody_can_make_the_draw_again_with_a_list_and_a_program_for_sha_256() {
        var bank = bank(4);
        var draw = Draw.of(bank, AIM, Empties.NONE, "0f");
        var again = bank.boxes().getFirst().unit();
        var byHand = bank.boxes().stream()
                .flatMap(b -> b.spots().stream())
                .filter(s -> s.tube().isPresent())
                .sorted((a, b) -> hash(a).compareTo(hash(b)))
                .limit(draw.strata().getFirst().tubesDrawn())
                .map(s -> s.box().code() + " " + s.cell())
                .collect(Collectors.toSet());
        assertEquals(again, draw.strata().getFirst().unit());
        assertEquals(byHand, new HashSet<>(told(draw)));
    }

    private static String hash(Spot spot) {
        return new Digest(Sha256.of("0f " + spot.box().code() + " " + spot.cell())).hex();
    }

    @Test
    void every_position_is_drawn_about_equally_often() {
        var bank = bank(2);
        var tubes = bank.boxes().stream()
                .flatMap(b -> b.spots().stream())
                .filter(s -> s.tube().isPresent())
                .map(s -> s.box().code() + " " + s.cell())
                .toList();
        int rounds = Boolean.getBoolean("himuro.proof") ? 20_000 : 1_000;
        var aim = new Aim(Aim.Kind.WITHIN, Confidence.NINETY, new BigDecimal("90"), new BigDecimal("10"));
        var often = new int[tubes.size()];
        int drawn = 0;
        for (int round = 0; round < rounds; round++) {
            for (var spot : told(Draw.of(bank, aim, Empties.NONE, "uniform-" + round))) {
                often[tubes.indexOf(spot)]++;
                drawn++;
            }
        }
        double expected = (double) drawn / tubes.size();
        double share = expected / rounds;
        double square = 0;
        for (int count : often) {
            square += (count - expected) * (count - expected) / (expected * (1 - share));
        }
        // chi-square of k-1 degrees is about normal with mean k-1 and variance 2(k-1): five deviations
        double degrees = tubes.size() - 1;
        assertTrue(Math.abs(square - degrees) < 5 * Math.sqrt(2 * degrees), "chi-square " + square + " of " + degrees);
    }

    @Test
    void an_empty_unit_gives_nothing_and_what_is_smaller_than_the_sample_gives_all() {
        assertEquals(
                0,
                Draw.of(new Frozen(List.of()), AIM, Empties.SAME, "s").spots().size());
        assertEquals(0, Draw.size(0, 0, AIM, Empties.SAME));
        var few = new Frozen(
                List.of(new Frozen.Box(new UUID(1, 1), "U", new UUID(2, 2), "B", 1, 3, List.of("T1", "", "T2"))));
        var sure = new Aim(Aim.Kind.WITHIN, Confidence.NINETY_NINE, new BigDecimal("50"), new BigDecimal("0.1"));
        assertEquals(List.of("B A01", "B A02", "B A03"), told(Draw.of(few, sure, Empties.SAME, "s")));
    }

    @Test
    void labels_and_places_in_a_box_say_the_same_up_to_384() {
        for (int i = 0; i < 384; i++) {
            assertEquals(i, Frozen.index(Frozen.label(i / 24, i % 24), 24).orElseThrow());
        }
        assertEquals("P24", Frozen.label(15, 23));
        for (var wrong : List.of("", "A", "A1", "A00", "A25", "a01", "1A1", "A001")) {
            assertTrue(Frozen.index(wrong, 24).isEmpty(), wrong);
        }
    }
}
