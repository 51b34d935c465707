package org.himuro.sop.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B7")
class WilsonTest {
    private static final int ROUNDS = Boolean.getBoolean("himuro.proof") ? 200_000 : 5_000;

    @Test
    void it_says_what_the_formula_of_1927_says() {
        interval(0, 10, 0, 0.27753);
        interval(10, 10, 0.72247, 1);
        interval(95, 100, 0.88825, 0.97846);
        interval(1, 1, 0.20654, 1);
        interval(0, 1, 0, 0.79346);
        interval(500, 1_000, 0.46907, 0.53093);
    }

    private static void interval(int right, int looked, double low, double high) {
        var interval = Wilson.of(right, looked, Wilson.NINETY_FIVE);
        assertEquals(low, interval.low(), 0.00001);
        assertEquals(high, interval.high(), 0.00001);
    }

    @Test
    void it_holds_the_share_is_within_zero_and_one_and_is_wider_the_surer() {
        for (int looked = 1; looked <= 60; looked++) {
            for (int right = 0; right <= looked; right++) {
                var sure = Wilson.of(right, looked, 2.5758293035489004);
                var less = Wilson.of(right, looked, 1.6448536269514722);
                double share = (double) right / looked;
                assertTrue(0 <= sure.low() && sure.low() <= share && share <= sure.high() && sure.high() <= 1);
                assertTrue(sure.low() <= less.low() && less.high() <= sure.high());
            }
        }
    }

    @Test
    void of_many_stock_takes_about_as_many_intervals_hold_the_truth_as_the_confidence_says() {
        long seed = 7_142;
        var random = new Random(seed);
        for (double truth : new double[] {0.5, 0.9, 0.98}) {
            int held = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int right = 0;
                for (int i = 0; i < 400; i++) {
                    right += random.nextDouble() < truth ? 1 : 0;
                }
                var interval = Wilson.of(right, 400, Wilson.NINETY_FIVE);
                held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
            }
            double share = (double) held / ROUNDS;
            assertTrue(share > 0.93 && share < 0.975, "seed " + seed + ", " + truth + " was held by " + share);
        }
    }
}
