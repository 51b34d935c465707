package org.himuro.labels.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("L6")
class FinerThanWellsTest {
    private static Map<Node, TubeSymbol> read(Node... nodes) {
        var fit = new Fit(14, 0, 0, 1, 0, 0, 1);
        return Arrays.stream(nodes).collect(Collectors.toMap(n -> n, _ -> new TubeSymbol("FX1", fit, 1, false, 0)));
    }

    @Test
    void tubes_on_every_second_node_of_a_lattice_too_wide_for_the_rack_stand_two_steps_apart() {
        var read = read(new Node(3, 1), new Node(25, 1), new Node(5, 15), new Node(9, 7));
        assertThat(FinerThanWells.steps(read, RackShape.OF_96)).isEqualTo(2);
        assertThat(FinerThanWells.renamed(read, new Node(5, 15), 2))
                .containsOnlyKeys(new Node(-1, -7), new Node(10, -7), new Node(0, 0), new Node(2, -4));
    }

    @Test
    void tubes_in_every_second_well_of_a_rack_that_holds_them_stay_where_they_are() {
        assertThat(FinerThanWells.steps(read(new Node(0, 0), new Node(10, 0), new Node(4, 6)), RackShape.OF_96))
                .isEqualTo(1);
    }

    @Test
    void a_lattice_that_is_too_wide_but_not_even_is_left_alone() {
        assertThat(FinerThanWells.steps(read(new Node(0, 0), new Node(21, 0), new Node(4, 6)), RackShape.OF_96))
                .isEqualTo(1);
    }
}
