package org.himuro.lims.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.himuro.lims.identity.model.Lockout.Count;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R1")
class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Lockout RULE = Lockout.ACCOUNT;

    private static Count after(int failures) {
        var count = Count.none(NOW);
        for (int i = 0; i < failures; i++) {
            count = RULE.failed(count, NOW);
        }
        return count;
    }

    @Test
    void four_mistypes_cost_nothing_and_the_fifth_waits_half_a_minute() {
        assertThat(after(4).lockedAt(NOW)).isFalse();
        assertThat(after(5).lockedUntil()).contains(NOW.plusSeconds(30));
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        assertThat(after(6).lockedUntil()).contains(NOW.plusSeconds(60));
        assertThat(after(9).lockedUntil()).contains(NOW.plusSeconds(480));
        assertThat(after(10).lockedUntil()).contains(NOW.plusSeconds(900));
        assertThat(after(1000).lockedUntil()).contains(NOW.plusSeconds(900));
    }

    @Test
    void the_lock_opens_at_its_instant_and_not_before() {
        var count = after(5);
        assertThat(count.lockedAt(NOW.plusSeconds(30).minusNanos(1))).isTrue();
        assertThat(count.lockedAt(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void a_quiet_hour_after_the_lock_forgets_the_failures() {
        var count = after(6);
        var opens = count.lockedUntil().orElseThrow();
        assertThat(RULE.failed(count, opens.plus(Duration.ofMinutes(59))).failures())
                .isEqualTo(7);
        assertThat(RULE.failed(count, opens.plus(Duration.ofHours(1))).failures())
                .isEqualTo(1);
    }
}
