package org.himuro.lims.processing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himuro.lims.processing.model.LineageLayout.Line;
import org.himuro.lims.processing.model.LineageLayout.Spot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The picture of a lineage, at one tube and at sixty: no two in one place, and no line that goes back. */
@Tag("W1")
class LineageLayoutTest {
    private static final int PICTURES = 200;

    @Test
    void one_tube_is_a_picture() {
        var layout = LineageLayout.of(Map.of(new UUID(1, 1), 0), List.of());
        assertThat(layout.spots()).containsExactly(new Spot(new UUID(1, 1), 0, 0));
        assertThat(layout.rows()).isEqualTo(1);
        assertThat(layout.columns()).isEqualTo(1);
    }

    @Test
    void of_few_tubes_the_parent_stands_in_the_middle_and_of_many_beside_the_first() {
        assertThat(fan(5).spots().getFirst().row()).isEqualTo(2);
        var many = fan(60);
        assertThat(many.spots().getFirst().row()).isZero();
        assertThat(many.rows()).isEqualTo(60);
    }

    private static LineageLayout fan(int children) {
        var root = new UUID(1, 0);
        var tubes = new LinkedHashMap<UUID, Integer>();
        var lines = new ArrayList<Line>();
        tubes.put(root, 0);
        for (int i = 1; i <= children; i++) {
            tubes.put(new UUID(1, i), 1);
            lines.add(new Line(root, new UUID(1, i)));
        }
        return LineageLayout.of(tubes, lines);
    }

    @Test
    @SuppressWarnings("SystemOut")
    void in_every_picture_each_tube_has_its_own_place_to_the_right_of_its_parents() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < PICTURES; i++) {
            picture(random);
        }
    }

    private static void picture(Random random) {
        var tubes = new LinkedHashMap<UUID, Integer>();
        var lines = new ArrayList<Line>();
        int many = 1 + random.nextInt(60);
        for (int i = 0; i < many; i++) {
            var tube = new UUID(1, i);
            var before = List.copyOf(tubes.keySet());
            int generation = 0;
            if (!before.isEmpty() && random.nextInt(3) > 0) {
                for (int p = 0; p < 1 + random.nextInt(8) / 7; p++) {
                    var parent = before.get(random.nextInt(before.size()));
                    lines.add(new Line(parent, tube));
                    generation = Math.max(generation, tubes.getOrDefault(parent, 0) + 1);
                }
            }
            tubes.put(tube, generation);
        }
        var layout = LineageLayout.of(tubes, lines);
        var spots = layout.spots().stream().collect(Collectors.toMap(Spot::tube, s -> s));
        assertThat(spots).hasSize(many);
        assertThat(layout.spots().stream().map(s -> s.column() + "/" + s.row())).doesNotHaveDuplicates();
        assertThat(layout.spots()).allMatch(s -> s.row() >= 0 && s.row() < layout.rows());
        assertThat(lines).allMatch(l -> column(spots, l.parent()) < column(spots, l.child()));
    }

    private static int column(Map<UUID, Spot> spots, UUID tube) {
        return spots.values().stream()
                .filter(s -> s.tube().equals(tube))
                .findFirst()
                .orElseThrow()
                .column();
    }
}
