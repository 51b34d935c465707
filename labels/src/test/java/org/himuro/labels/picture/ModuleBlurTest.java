package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("L6")
class ModuleBlurTest {
    private static final int SIZE = 10;
    private static final int INSIDE = 5 * SIZE + 4;

    private final ModuleBlur blur = new ModuleBlur(SIZE, 0.7);

    private static double[] only(int module) {
        var values = new double[SIZE * SIZE];
        values[module] = 1;
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {INSIDE, 0, SIZE * SIZE - 1, 3})
    void a_module_shows_less_at_its_neighbours_than_at_its_own_place(int module) {
        var seen = blur.blurred(only(module));
        assertThat(Arrays.stream(seen).max().orElseThrow()).isEqualTo(seen[module]);
        assertThat(Arrays.stream(seen).sum()).isLessThanOrEqualTo(1).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {INSIDE, 0, SIZE * SIZE - 1, 3})
    void what_two_modules_share_is_what_one_shows_of_the_other_when_blurred_twice(int module) {
        var twice = blur.blurred(blur.blurred(only(module)));
        for (var other = 0; other < twice.length; other++) {
            assertThat(blur.shared(module, other)).isCloseTo(twice[other], within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {INSIDE, 0, SIZE * SIZE - 1, 3})
    void a_module_taken_from_what_was_blurred_twice_leaves_nothing_of_it(int module) {
        var twice = blur.blurred(blur.blurred(only(module)));
        blur.subtract(twice, module, 1);
        assertThat(Arrays.stream(twice).map(Math::abs).max().orElseThrow()).isLessThan(1e-12);
    }
}
