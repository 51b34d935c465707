package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L6")
class UnblurredTest {
    private static final int SIZE = 14;

    @Test
    void modules_blurred_by_two_thirds_of_their_side_are_told_again() {
        var modules = DrawnRack.modules("FX10411314");
        var ink = new boolean[SIZE * SIZE];
        for (var k = 0; k < ink.length; k++) {
            ink[k] = modules.isDark(k % SIZE, SIZE - 1 - k / SIZE);
        }
        var seen = blurred(ink, 0.67, new Random(1));
        var levels = new Unblurred(seen, new ModuleBlur(SIZE, 0.7)).levels();
        var right = 0;
        for (var k = 0; k < ink.length; k++) {
            right += seen[k] > levels[k] == ink[k] ? 1 : 0;
        }
        assertThat(right).isGreaterThan(SIZE * SIZE * 95 / 100);
    }

    /** Where there is nothing to tell, nothing is ink. */
    @Test
    void an_even_grey_has_no_ink() {
        var seen = new float[SIZE * SIZE];
        java.util.Arrays.fill(seen, 100);
        var unblurred = new Unblurred(seen, new ModuleBlur(SIZE, 0.7));
        assertThat(unblurred.levels()).containsOnly(101);
        assertThat(unblurred.isLikely()).isFalse();
    }

    private static float[] blurred(boolean[] ink, double blur, Random random) {
        var seen = new float[ink.length];
        for (var k = 0; k < ink.length; k++) {
            double sum = 0;
            double all = 0;
            for (var o = -30; o <= 30; o++) {
                for (var p = -30; p <= 30; p++) { // tenths of a module
                    var weight = Math.exp(-(o * o + p * p) / (200 * blur * blur));
                    var i = Math.floorDiv((k % SIZE) * 10 + o + 5, 10);
                    var j = Math.floorDiv((k / SIZE) * 10 + p + 5, 10);
                    all += weight;
                    sum += i >= 0 && j >= 0 && i < SIZE && j < SIZE && ink[j * SIZE + i] ? weight : 0;
                }
            }
            seen[k] = (float) (30 + 180 * sum / all + random.nextGaussian());
        }
        return seen;
    }
}
