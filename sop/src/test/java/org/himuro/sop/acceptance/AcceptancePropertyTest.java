package org.himuro.sop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.document.Seed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tumour genomes around the thresholds, compared with the contract written out by hand in whole hundredths. */
@Tag("Q4")
class AcceptancePropertyTest {
    private static final int CASES = 20_000;
    private static final RuleSet STANDARD = RuleSet.shipped(RuleSet.Method.STANDARD);

    /** In hundredths (bases: in tenths of G); -1 is not measured. */
    private record Genome(int q30, int q20, int tenthsOfG, int depth) {

        Result byHand() {
            if (missed(q30, 7500) || missed(q20, 9000) || missed(tenthsOfG, 3600)) {
                return Result.FAIL;
            }
            if (q30 < 0 || q20 < 0 || tenthsOfG < 0) {
                return Result.INCOMPLETE;
            }
            return depth >= 12000 ? Result.PASS : Result.CONDITIONAL;
        }

        private static boolean missed(int value, int threshold) {
            return value >= 0 && value < threshold;
        }

        Measurements measured() {
            var all = new ArrayList<Measurement>();
            add(all, Metric.Q30, q30, BigDecimal.valueOf(q30, 2));
            add(all, Metric.Q20, q20, BigDecimal.valueOf(q20, 2));
            add(all, Metric.DEDUPLICATED_BASES, tenthsOfG, BigDecimal.valueOf(tenthsOfG, -8));
            add(all, Metric.MEAN_DEPTH, depth, BigDecimal.valueOf(depth, 2));
            return new Measurements(all);
        }

        private static void add(List<Measurement> all, Metric metric, int raw, BigDecimal value) {
            if (raw >= 0) {
                all.add(new Measurement(metric, value, metric + ".txt"));
            }
        }
    }

    @Test
    void random_genomes_around_the_thresholds_are_judged_as_the_contract_says() {
        var seed = Seed.printed();
        var random = seed.random();
        var seen = EnumSet.noneOf(Result.class);
        for (var i = 0; i < CASES; i++) {
            var genome = new Genome(near(random, 7500), near(random, 9000), near(random, 3600), near(random, 12000));
            var verdict = Acceptance.judge(STANDARD, AssayKind.WGS_TUMOUR, genome.measured());
            assertThat(verdict.result()).as("%s case %d %s", seed, i, genome).isEqualTo(genome.byHand());
            seen.add(verdict.result());
        }
        assertThat(seen).containsExactlyInAnyOrder(Result.values());
    }

    private static int near(Random random, int threshold) {
        return switch (random.nextInt(12)) {
            case 0 -> -1;
            case 1, 2 -> threshold;
            case 3 -> threshold - 1;
            default -> threshold + random.nextInt(-20, 300);
        };
    }
}
