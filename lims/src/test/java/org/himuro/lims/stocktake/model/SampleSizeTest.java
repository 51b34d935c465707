package org.himuro.lims.stocktake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.himuro.lims.stocktake.Aim;
import org.himuro.lims.stocktake.Confidence;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
class SampleSizeTest {
    private static Aim within(Confidence confidence, String expected, String width) {
        return new Aim(Aim.Kind.WITHIN, confidence, new BigDecimal(expected), new BigDecimal(width));
    }

    private static Aim atLeast(Confidence confidence, String accuracy) {
        return new Aim(Aim.Kind.AT_LEAST, confidence, new BigDecimal(accuracy), BigDecimal.ZERO);
    }

    @Test
    void half_and_half_within_five_percent_of_very_many_is_the_number_everybody_knows() {
        assertEquals(385, SampleSize.of(10_000_000, within(Confidence.NINETY_FIVE, "50", "5")));
        assertEquals(370, SampleSize.of(10_000, within(Confidence.NINETY_FIVE, "50", "5")));
        assertEquals(278, SampleSize.of(1_000, within(Confidence.NINETY_FIVE, "50", "5")));
        assertEquals(753, SampleSize.of(100_000_000, within(Confidence.NINETY_FIVE, "98", "1")));
    }

    @Test
    void at_least_ninety_nine_percent_of_very_many_takes_two_hundred_and_ninety_nine_without_a_fault() {
        assertEquals(299, SampleSize.of(100_000_000, atLeast(Confidence.NINETY_FIVE, "99")));
        assertEquals(59, SampleSize.of(100_000_000, atLeast(Confidence.NINETY_FIVE, "95")));
        assertEquals(459, SampleSize.of(100_000_000, atLeast(Confidence.NINETY_NINE, "99")));
    }

    @Test
    void of_few_the_sample_for_at_least_is_the_smallest_that_finds_one_of_too_many_wrong_ones() {
        // 100 tubes, 99 percent: two wrong are too many; without one among n the chance is (100-n)(99-n)/(100*99)
        int n = SampleSize.of(100, atLeast(Confidence.NINETY_FIVE, "99"));
        assertTrue((100.0 - n) * (99 - n) / 9900 <= 0.05, "n = " + n);
        assertTrue((101.0 - n) * (100 - n) / 9900 > 0.05, "n = " + n);
    }

    @Test
    void of_nothing_nothing_of_one_that_one_and_never_more_than_there_are() {
        for (var aim : List.of(within(Confidence.NINETY_NINE, "50", "0.1"), atLeast(Confidence.NINETY_NINE, "99.9"))) {
            assertEquals(0, SampleSize.of(0, aim));
            assertEquals(1, SampleSize.of(1, aim));
            assertEquals(7, SampleSize.of(7, aim));
        }
    }

    @Test
    void the_more_there_are_the_surer_and_the_narrower_the_more_are_looked_at() {
        var random = new Random(7_140);
        for (int i = 0; i < 2_000; i++) {
            int population = 1 + random.nextInt(200_000);
            var expected = String.valueOf(50 + random.nextInt(50));
            var width = BigDecimal.valueOf(1 + random.nextInt(250), 1).toPlainString();
            var wider = new BigDecimal(width).add(BigDecimal.ONE).toPlainString();
            int n = SampleSize.of(population, within(Confidence.NINETY_FIVE, expected, width));
            assertTrue(n >= 1 && n <= population);
            assertTrue(n
                    <= SampleSize.of(
                            population + 1 + random.nextInt(999), within(Confidence.NINETY_FIVE, expected, width)));
            assertTrue(n <= SampleSize.of(population, within(Confidence.NINETY_NINE, expected, width)));
            assertTrue(n >= SampleSize.of(population, within(Confidence.NINETY, expected, width)));
            assertTrue(n >= SampleSize.of(population, within(Confidence.NINETY_FIVE, expected, wider)));
            int shown = SampleSize.of(population, atLeast(Confidence.NINETY_FIVE, "98"));
            assertTrue(shown <= SampleSize.of(population, atLeast(Confidence.NINETY_FIVE, "99")));
            assertTrue(shown <= SampleSize.of(population, atLeast(Confidence.NINETY_NINE, "98")));
        }
    }

    @Test
    void every_unit_that_has_any_gets_one_none_more_than_it_has_and_all_together_what_was_wanted() {
        assertEquals(List.of(70, 20, 10, 0), Allocation.of(100, List.of(7_000, 2_000, 1_000, 0)));
        assertEquals(List.of(4, 1, 1), Allocation.of(5, List.of(1_000, 1, 1)));
        assertEquals(List.of(0, 0), Allocation.of(0, List.of(5, 5)));
        assertEquals(List.of(0, 0), Allocation.of(5, List.of(0, 0)));
        var random = new Random(7_141);
        for (int i = 0; i < 2_000; i++) {
            var there = IntStream.range(0, 1 + random.nextInt(30))
                    .map(u -> random.nextInt(random.nextBoolean() ? 9 : 20_000))
                    .boxed()
                    .toList();
            int all = there.stream().mapToInt(n -> n).sum();
            int wanted = all == 0 ? 0 : 1 + random.nextInt(all);
            var shares = Allocation.of(wanted, there);
            int units = (int) there.stream().filter(n -> n > 0).count();
            for (int u = 0; u < there.size(); u++) {
                int share = shares.get(u);
                assertTrue(share <= there.get(u) && (there.get(u) == 0 || wanted == 0 || share >= 1));
                assertTrue(Math.abs(share - (double) wanted * there.get(u) / Math.max(1, all)) <= 1, "in proportion");
            }
            int drawn = shares.stream().mapToInt(n -> n).sum();
            assertTrue(drawn >= wanted && drawn <= wanted + units, drawn + " of " + wanted);
        }
    }
}
