package org.himuro.lims.processing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.himuro.lims.processing.ProcessTubes.Child;
import org.himuro.lims.processing.ProcessTubes.Draw;
import org.himuro.lims.specimen.Material;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However a tube is divided, and in however many generations, nothing comes of nothing. */
@Tag("W1")
class BalanceTest {
    private static final int STORIES = 60;
    private static final int ACTS = 25;

    @Test
    @SuppressWarnings("SystemOut")
    void in_every_story_what_there_is_and_what_was_lost_is_what_there_was() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < STORIES; i++) {
            story(random);
        }
    }

    /** Tubes are split at random, often for more than they have; all is added up after each act. */
    private static void story(Random random) {
        var bench = new Workbench();
        var start = new BigDecimal(1 + random.nextInt(2000));
        var tubes = new ArrayList<String>();
        tubes.add(bench.tube("S", Material.BLOOD, start.toPlainString()));
        var lost = BigDecimal.ZERO;
        for (int i = 0; i < ACTS; i++) {
            int number = i;
            var parent = tubes.get(random.nextInt(tubes.size()));
            var loss = BigDecimal.valueOf(random.nextInt(3000), 3);
            var children = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(c -> new Child(
                            parent,
                            Optional.of("N" + number + "-" + c),
                            Optional.of(BigDecimal.valueOf(random.nextInt(300_000), 3)),
                            Optional.empty()))
                    .toList();
            var draw = new Draw(parent, Optional.empty(), Optional.of(loss), Optional.empty(), false);
            var outcome = bench.process(Workbench.aliquot(draw, children.toArray(Child[]::new)));
            if (outcome instanceof org.himuro.lims.ledger.Outcome.Done<?>) {
                lost = lost.add(loss);
                children.forEach(c -> tubes.add(c.code().orElseThrow()));
            }
            var there = tubes.stream()
                    .map(t -> bench.tube(t).amount().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(there.add(lost)).isEqualByComparingTo(start);
            assertThat(tubes)
                    .allSatisfy(
                            t -> assertThat(bench.tube(t).amount().orElseThrow().signum())
                                    .isNotNegative());
        }
    }
}
