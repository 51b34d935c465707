package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which state of a line may follow which: every pair. */
@Tag("H4")
class LineStateTest {
    /** Rows: the state before; columns in the order of the states; x where it may follow. */
    private static final String TABLE = """
                  PACKED RECEIVED LOST RETURNED MISSING CANCELLED DESTROYED EXTRA STATED REFUTED ELSEWHERE
        PACKED    -      x        x    x        x       x         x         -     -      -       x
        RECEIVED  -      x        -    x        -       -         -         -     -      -       -
        LOST      -      x        x    x        x       x         x         -     -      -       x
        RETURNED  -      x        -    x        -       -         -         -     -      -       -
        MISSING   -      x        x    x        x       x         x         -     -      -       x
        CANCELLED -      x        -    x        -       -         -         x     x      -       -
        DESTROYED -      x        -    x        -       -         -         -     -      -       -
        EXTRA     -      x        -    x        -       -         -         x     -      -       -
        STATED    -      x        -    x        -       -         -         x     x      x       -
        REFUTED   -      x        -    x        -       -         -         x     x      x       -
        ELSEWHERE -      x        -    x        -       -         x         -     -      -       x
        """;

    private static Map<LineState, List<String>> rows() {
        return TABLE.lines()
                .skip(1)
                .map(line -> List.of(line.strip().split(" +")))
                .collect(Collectors.toMap(row -> LineState.valueOf(row.getFirst()), row -> row.subList(1, row.size())));
    }

    @ParameterizedTest
    @EnumSource(LineState.class)
    void every_pair_is_as_the_table_has_it(LineState before) {
        var head = List.of(TABLE.lines().findFirst().orElseThrow().strip().split(" +"));
        assertThat(head)
                .containsExactlyElementsOf(
                        Arrays.stream(LineState.values()).map(Enum::name).toList());
        var row = java.util.Objects.requireNonNull(rows().get(before));
        for (var next : LineState.values()) {
            assertThat(before.mayBecome(next))
                    .as("%s -> %s", before, next)
                    .isEqualTo(row.get(next.ordinal()).equals("x"));
        }
    }

    @ParameterizedTest
    @EnumSource(LineState.class)
    void a_tube_that_arrives_is_in_hand_whatever_was_said_of_its_line(LineState before) {
        assertThat(before.mayBecome(LineState.RECEIVED)).isTrue();
        assertThat(before.mayBecome(LineState.PACKED)).isFalse();
    }
}
