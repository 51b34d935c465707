package org.himuro.lims.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No tube is lost, doubled or somewhere else, whatever two organisations and the road between them do, and in whatever order. */
@Tag("H2")
@Tag("H3")
class TwoOrganisationsTest {
    private static final int DEEDS = 60;
    private static final List<Long> FAILED_ONCE =
            List.of(-2369998215066455481L, 4447300383449121892L, -5391489591828033607L, -4035233827497312943L);

    @Test
    void whatever_is_sent_lost_received_and_sent_again_every_tube_is_in_one_place_and_every_sum_adds_up() {
        long seed = Long.getLong("himuro.seed", System.nanoTime());
        int rounds = Boolean.getBoolean("himuro.proof") ? 5_000 : 300;
        System.out.println("two organisations, seed " + seed + ", " + rounds + " sequences of " + DEEDS + " deeds");
        var fresh = new Random(seed).longs(rounds);
        LongStream.concat(FAILED_ONCE.stream().mapToLong(Long::longValue), fresh)
                .forEach(each -> assertThat(new Traffic(each).run(DEEDS))
                        .as("seed %d", each)
                        .isEmpty());
    }
}
