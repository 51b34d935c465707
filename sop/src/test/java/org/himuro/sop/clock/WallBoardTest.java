package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.sop.clock.Tissue.SAMPLED;
import static org.himuro.sop.clock.Tissue.STANDARD;
import static org.himuro.sop.clock.Tissue.after;
import static org.himuro.sop.clock.Tissue.changed;
import static org.himuro.sop.clock.Tissue.frozenAfter;
import static org.himuro.sop.clock.Tissue.sampled;

import java.time.Duration;
import org.himuro.sop.procedure.Finding;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C3")
class WallBoardTest {

    @Test
    void it_shows_the_time_left_to_liquid_nitrogen() {
        var face = running(sampled(), "PT12M");
        assertThat(face.limit()).isEqualTo(Limit.FIRST);
        assertThat(face.due()).isEqualTo(SAMPLED.plusSeconds(1800));
        assertThat(face.remaining()).isEqualTo(Duration.ofMinutes(18));
        assertThat(face.noticesDue()).isEmpty();
        assertThat(face.nextNotice()).contains(SAMPLED.plusSeconds(1200));
    }

    @Test
    void notices_fall_due_at_the_procedures_times() {
        assertThat(running(sampled(), "PT20M").noticesDue()).containsExactly(Duration.ofMinutes(20));
        assertThat(running(sampled(), "PT25M").noticesDue()).hasSize(2);
        assertThat(running(sampled(), "PT25M").nextNotice()).isEmpty();
        assertThat(running(sampled(), "PT25M").notices())
                .as("who reads them some seconds later still finds them")
                .containsExactly(SAMPLED.plusSeconds(1200), SAMPLED.plusSeconds(1500));
    }

    @Test
    void at_thirty_minutes_sharp_it_is_not_lost_and_after_it_is() {
        assertThat(running(sampled(), "PT30M").overdue()).isFalse();
        var late = running(sampled(), "PT30M0.000001S");
        assertThat(late.lost()).contains(Finding.LATE_FREEZING);
        assertThat(late.remaining()).isNegative();
    }

    @Test
    void after_the_refrigerator_the_three_hours_come_next() {
        var face = running(sampled().withChilled(after("PT10M")), "PT2H35M");
        assertThat(face.limit()).isEqualTo(Limit.LAST);
        assertThat(face.remaining()).isEqualTo(Duration.ofMinutes(25));
        assertThat(face.noticesDue()).containsExactly(Duration.ofMinutes(150));
        assertThat(face.overdue()).isFalse();
    }

    @Test
    void a_refrigerator_too_late_is_lost_at_once() {
        assertThat(running(sampled().withChilled(after("PT31M")), "PT32M").lost())
                .contains(Finding.LATE_CHILLING);
    }

    @Test
    void an_organ_chilled_before_sampling_does_not_stop_the_thirty_minutes() {
        assertThat(running(sampled().withChilled(after("-PT1M")), "PT10M").limit())
                .isEqualTo(Limit.FIRST);
    }

    @Test
    void three_hours_from_the_refrigerator_where_the_procedure_says_so() {
        var face = FreezingClock.running(
                changed("from: origin", "from: chilled"),
                sampled().withChilled(after("PT10M")),
                SAMPLED.plus(Duration.ofHours(3)));
        assertThat(((ClockFace.Running) face).remaining()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_frozen_tissue_and_one_without_origin_show_no_running_clock() {
        assertThat(FreezingClock.running(STANDARD, frozenAfter("PT5M"), SAMPLED))
                .isInstanceOf(ClockFace.Stopped.class);
        assertThat(FreezingClock.running(STANDARD, FreezingTimes.none(), SAMPLED))
                .isInstanceOf(ClockFace.Stopped.class);
    }

    private static ClockFace.Running running(FreezingTimes times, String since) {
        return (ClockFace.Running) FreezingClock.running(STANDARD, times, SAMPLED.plus(Duration.parse(since)));
    }
}
