package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.sop.clock.Tissue.STANDARD;
import static org.himuro.sop.clock.Tissue.STRICT;
import static org.himuro.sop.clock.Tissue.after;
import static org.himuro.sop.clock.Tissue.changed;
import static org.himuro.sop.clock.Tissue.chilledAndFrozen;
import static org.himuro.sop.clock.Tissue.frozenAfter;
import static org.himuro.sop.clock.Tissue.sampled;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.himuro.sop.procedure.Finding;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.Outcome;
import org.himuro.sop.procedure.ProcedureVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("C3")
class FreezingClockTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, DIRECT",
        "PT29M59S, DIRECT",
        "PT30M, DIRECT",
        "PT30M0.0000009S, DIRECT", // cut to microseconds, as every instant is
        "PT30M0.000001S, DEVIATION",
        "PT30M1S, DEVIATION",
        "PT2H59M59S, DEVIATION",
        "PT3H, DEVIATION"
    })
    void tissue_not_refrigerated_must_be_frozen_within_thirty_minutes(String frozen, Outcome expected) {
        var verdict = FreezingClock.judge(STANDARD, frozenAfter(frozen));
        assertThat(verdict.outcome()).isEqualTo(expected);
        assertThat(verdict.findings())
                .containsExactly(expected == Outcome.DIRECT ? Finding.DIRECT : Finding.LATE_FREEZING);
    }

    @ParameterizedTest
    @CsvSource({
        "PT29M59S, PT2H59M59S, FALLBACK",
        "PT30M, PT3H, FALLBACK",
        "PT30M, PT30M0.000001S, FALLBACK",
        "PT0S, PT3H, FALLBACK",
        "PT5M, PT3H0.000001S, LATE_FREEZING_AFTER_CHILLING",
        "PT5M, PT3H1S, LATE_FREEZING_AFTER_CHILLING",
        "PT30M0.000001S, PT1H, LATE_CHILLING",
        "PT30M1S, PT3H, LATE_CHILLING",
        "PT5M, PT30M, DIRECT"
    })
    void refrigerated_tissue_may_wait_until_three_hours_after_sampling(
            String chilled, String frozen, Finding expected) {
        assertThat(FreezingClock.judge(STANDARD, chilledAndFrozen(chilled, frozen))
                        .findings())
                .containsExactly(expected);
    }

    @Test
    void every_limit_passed_is_named_at_once() {
        assertThat(FreezingClock.judge(STANDARD, chilledAndFrozen("PT31M", "PT3H1S"))
                        .findings())
                .containsExactly(Finding.LATE_CHILLING, Finding.LATE_FREEZING_AFTER_CHILLING);
    }

    @Test
    void the_three_hours_may_count_from_the_refrigerator_where_the_procedure_says_so() {
        var fromChilled = changed("from: origin", "from: chilled");
        var times = chilledAndFrozen("PT30M", "PT3H30M");
        assertThat(FreezingClock.judge(STANDARD, times).outcome()).isEqualTo(Outcome.DEVIATION);
        assertThat(FreezingClock.judge(fromChilled, times).outcome()).isEqualTo(Outcome.FALLBACK);
        assertThat(FreezingClock.judge(fromChilled, chilledAndFrozen("PT30M", "PT3H30M1S"))
                        .outcome())
                .isEqualTo(Outcome.DEVIATION);
    }

    @Test
    void the_origin_may_be_the_resection_where_the_procedure_says_so() {
        var times = frozenAfter("PT29M"); // resected five minutes before it was sampled
        assertThat(FreezingClock.judge(STANDARD, times).outcome()).isEqualTo(Outcome.DIRECT);
        assertThat(FreezingClock.judge(changed("origin: sampled", "origin: resected"), times)
                        .outcome())
                .isEqualTo(Outcome.DEVIATION);
    }

    @Test
    void a_stricter_procedure_is_a_change_of_data() {
        assertThat(FreezingClock.judge(STRICT, frozenAfter("PT20M")).outcome()).isEqualTo(Outcome.DIRECT);
        assertThat(FreezingClock.judge(STRICT, frozenAfter("PT20M1S")).outcome())
                .isEqualTo(Outcome.DEVIATION);
        assertThat(FreezingClock.judge(STRICT, chilledAndFrozen("PT20M1S", "PT1H"))
                        .findings())
                .containsExactly(Finding.LATE_CHILLING);
    }

    @Test
    void a_procedure_without_cold_branch_knows_no_fallback() {
        var yaml =
                "  fallback: {begin: PT30M, hold: {celsius: [2, 8]}, within: {limit: PT3H, from: origin}, reason: required}\n";
        var noFallback = changed(yaml, "");
        assertThat(FreezingClock.judge(noFallback, chilledAndFrozen("PT5M", "PT1H"))
                        .findings())
                .containsExactly(Finding.LATE_FREEZING);
    }

    @Test
    void the_verdict_keeps_what_it_measured_and_names_the_version() {
        var evidence =
                FreezingClock.judge(STANDARD, chilledAndFrozen("PT10M", "PT2H")).evidence();
        assertThat(evidence.procedure()).isEqualTo(new ProcedureVersion("fresh-frozen-tissue", 3));
        assertThat(evidence.times()).isEqualTo(chilledAndFrozen("PT10M", "PT2H"));
        assertThat(evidence.toChilled().orElseThrow().time()).isEqualTo(Duration.ofMinutes(10));
        assertThat(evidence.toFrozen().orElseThrow().time()).isEqualTo(Duration.ofHours(2));
        assertThat(evidence.held().orElseThrow().time()).isEqualTo(Duration.ofMinutes(110));
    }

    @Test
    void a_night_in_which_summer_time_ends_is_no_hour_longer() {
        var berlin = ZoneId.of("Europe/Berlin");
        var sampled = ZonedDateTime.of(2026, 10, 25, 2, 50, 0, 0, berlin).withEarlierOffsetAtOverlap();
        var frozen = ZonedDateTime.of(2026, 10, 25, 2, 10, 0, 0, berlin).withLaterOffsetAtOverlap();
        var times = FreezingTimes.none()
                .withSampled(Moment.at(sampled.toInstant()))
                .withFrozen(Moment.at(frozen.toInstant()));
        assertThat(FreezingClock.judge(STANDARD, times).outcome()).isEqualTo(Outcome.DIRECT);
    }

    @Test
    void an_unknown_time_is_undetermined_and_never_passed() {
        var unknownOrigin = frozenAfter("PT5M").withSampled(Moment.unknown("not-noted"));
        var unknownFreezing = sampled().withFrozen(Moment.unknown("not-noted"));
        var unknownHold = frozenAfter("PT1H").withChilled(Moment.unknown("not-noted"));
        assertThat(FreezingClock.judge(STANDARD, unknownOrigin))
                .isInstanceOfSatisfying(
                        Verdict.Undetermined.class, u -> assertThat(u.missing()).containsExactly(Mark.SAMPLED));
        assertThat(FreezingClock.judge(STANDARD, unknownFreezing))
                .isInstanceOfSatisfying(
                        Verdict.Undetermined.class, u -> assertThat(u.missing()).containsExactly(Mark.FROZEN));
        assertThat(FreezingClock.judge(STANDARD, unknownHold))
                .isInstanceOfSatisfying(
                        Verdict.Undetermined.class, u -> assertThat(u.missing()).containsExactly(Mark.CHILLED));
        assertThat(FreezingClock.judge(STANDARD, FreezingTimes.none()).outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void an_unknown_refrigerator_time_does_not_hide_three_hours_passed() {
        var times = frozenAfter("PT3H1S").withChilled(Moment.unknown("not-noted"));
        assertThat(FreezingClock.judge(STANDARD, times).findings())
                .containsExactly(Finding.LATE_FREEZING_AFTER_CHILLING);
        assertThat(FreezingClock.judge(changed("from: origin", "from: chilled"), times)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void an_impossible_order_is_a_contradiction_and_never_passed() {
        assertThat(codes(frozenAfter("-PT1S").withResected(Moment.notYet()))).containsExactly("frozen-before-sampled");
        assertThat(codes(chilledAndFrozen("PT11M", "PT10M"))).containsExactly("frozen-before-chilled");
        assertThat(codes(frozenAfter("PT1M").withResected(after("PT1S")))).containsExactly("sampled-before-resected");
        assertThat(codes(sampled().withChilled(after("-PT6M")))).containsExactly("chilled-before-resected");
    }

    @Test
    void every_finding_has_words_in_both_languages_and_only_two_outcomes_are_within_the_procedure() {
        for (var finding : Finding.values()) {
            var line = STANDARD.words(finding).orElseThrow();
            assertThat(line.verdict()).isEqualTo(finding.outcome());
            assertThat(line.text().ja()).isNotBlank();
        }
        assertThat(Outcome.values())
                .filteredOn(Outcome::withinProcedure)
                .containsExactly(Outcome.DIRECT, Outcome.FALLBACK);
        assertThat(Finding.LATE_FREEZING.code()).isEqualTo("late-freezing");
    }

    @Test
    void an_organ_chilled_before_the_piece_was_sampled_shows_no_hold_of_the_piece() {
        assertThat(FreezingClock.judge(STANDARD, chilledAndFrozen("-PT1M", "PT10M"))
                        .outcome())
                .isEqualTo(Outcome.DIRECT);
        assertThat(codes(chilledAndFrozen("-PT1M", "PT1H"))).containsExactly("chilled-before-sampled");
        assertThat(FreezingClock.judge(STANDARD, chilledAndFrozen("-PT1M", "PT3H1S"))
                        .outcome())
                .isEqualTo(Outcome.DEVIATION);
        var sinceResection = changed("origin: sampled", "origin: resected");
        assertThat(FreezingClock.judge(sinceResection, chilledAndFrozen("-PT1M", "PT1H"))
                        .outcome())
                .isEqualTo(Outcome.FALLBACK);
    }

    @Test
    void equal_instants_are_in_order() {
        var all = Moment.at(Instant.EPOCH);
        assertThat(FreezingClock.judge(STANDARD, new FreezingTimes(all, all, all, all))
                        .outcome())
                .isEqualTo(Outcome.DIRECT);
    }

    private static List<String> codes(FreezingTimes times) {
        var verdict = (Verdict.Undetermined) FreezingClock.judge(STANDARD, times);
        assertThat(verdict.findings()).containsExactly(Finding.IMPOSSIBLE_ORDER);
        return verdict.contradictions().stream().map(Contradiction::code).toList();
    }
}
