package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.sop.clock.Tissue.STANDARD;
import static org.himuro.sop.clock.Tissue.after;
import static org.himuro.sop.clock.Tissue.sampled;

import org.himuro.sop.procedure.Finding;
import org.himuro.sop.procedure.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C3")
class UncertainClockTest {

    @Test
    void where_the_clocks_uncertainty_lies_across_the_limit_the_verdict_says_so() {
        var verdict = FreezingClock.judge(STANDARD, sampled().withFrozen(after("PT29M59S", "PT2S")));
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Straddles.class, s -> {
            assertThat(s.limits()).containsExactly(Limit.FIRST);
            assertThat(s.possible()).containsExactly(Outcome.DIRECT, Outcome.DEVIATION);
        });
        assertThat(verdict.findings()).containsExactly(Finding.STRADDLES_LIMIT);
    }

    @Test
    void uncertainty_that_just_touches_the_limit_from_inside_passes() {
        assertThat(outcome(sampled().withFrozen(after("PT29M58S", "PT2S")))).isEqualTo(Outcome.DIRECT);
        assertThat(outcome(sampled().withFrozen(after("PT29M58.000001S", "PT2S"))))
                .isEqualTo(Outcome.STRADDLES);
        assertThat(outcome(sampled().withFrozen(after("PT30M2S", "PT2S")))).isEqualTo(Outcome.STRADDLES);
        assertThat(outcome(sampled().withFrozen(after("PT30M2.000001S", "PT2S"))))
                .isEqualTo(Outcome.DEVIATION);
    }

    @Test
    void the_smallest_uncertainty_is_not_rounded_away() {
        assertThat(outcome(sampled().withFrozen(after("PT30M", "PT0.000000001S"))))
                .isEqualTo(Outcome.STRADDLES);
    }

    @Test
    void the_uncertainties_of_both_clocks_add_up() {
        var times = sampled().withSampled(after("PT0S", "PT1S")).withFrozen(after("PT29M58.5S", "PT1S"));
        assertThat(outcome(times)).isEqualTo(Outcome.STRADDLES);
    }

    @Test
    void a_cold_hold_may_straddle_its_own_limits() {
        var times = sampled().withChilled(after("PT30M", "PT1S")).withFrozen(after("PT3H", "PT1S"));
        assertThat(FreezingClock.judge(STANDARD, times)).isInstanceOfSatisfying(Verdict.Straddles.class, s -> {
            assertThat(s.limits()).containsExactly(Limit.CHILLING, Limit.LAST);
            assertThat(s.possible()).containsExactly(Outcome.FALLBACK, Outcome.DEVIATION);
        });
    }

    @Test
    void both_sides_of_the_first_limit_may_be_within_the_procedure_and_it_is_still_said() {
        var times = sampled().withChilled(after("PT5M")).withFrozen(after("PT30M", "PT1S"));
        assertThat(FreezingClock.judge(STANDARD, times))
                .isInstanceOfSatisfying(
                        Verdict.Straddles.class,
                        s -> assertThat(s.possible()).containsExactly(Outcome.DIRECT, Outcome.FALLBACK));
    }

    @Test
    void an_order_inside_the_uncertainty_is_no_contradiction() {
        assertThat(outcome(sampled().withFrozen(after("-PT1S", "PT1S")))).isEqualTo(Outcome.DIRECT);
        assertThat(outcome(sampled().withFrozen(after("-PT1.000001S", "PT1S")))).isEqualTo(Outcome.UNDETERMINED);
    }

    private static Outcome outcome(FreezingTimes times) {
        return FreezingClock.judge(STANDARD, times).outcome();
    }
}
