package org.himuro.lims.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.himuro.lims.identity.model.SessionTimes.End;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class SessionTimesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void a_desk_is_signed_out_after_half_an_hour_away() {
        assertThat(SessionTimes.DESK.ended(NOW, NOW, NOW.plusSeconds(1799))).isEmpty();
        assertThat(SessionTimes.DESK.ended(NOW, NOW, NOW.plusSeconds(1800))).contains(End.IDLE);
    }

    @Test
    void a_shared_bench_locks_itself_after_five_minutes() {
        assertThat(SessionTimes.BENCH.ended(NOW, NOW, NOW.plusSeconds(299))).isEmpty();
        assertThat(SessionTimes.BENCH.ended(NOW, NOW, NOW.plusSeconds(300))).contains(End.IDLE);
    }

    @Test
    void twelve_hours_end_even_a_busy_session() {
        var seen = NOW.plus(Duration.ofHours(12)).minusSeconds(1);
        assertThat(SessionTimes.DESK.ended(NOW, seen, seen)).isEmpty();
        assertThat(SessionTimes.DESK.ended(NOW, seen, seen.plusSeconds(1))).contains(End.ABSOLUTE);
    }
}
