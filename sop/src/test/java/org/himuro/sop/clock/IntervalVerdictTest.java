package org.himuro.sop.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.himuro.sop.clock.IntervalVerdict.Result;
import org.himuro.sop.procedure.Mark;
import org.himuro.sop.procedure.ProcedureReader;
import org.himuro.sop.procedure.Procedures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("E6")
class IntervalVerdictTest {
    private static final Instant BEGUN = Instant.parse("2026-11-20T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "fixation-time, PT5H59M59S, TOO_SHORT",
        "fixation-time, PT6H, WITHIN",
        "fixation-time, PT48H, WITHIN",
        "fixation-time, PT48H0.000001S, TOO_LONG",
        "fixation-start, PT30M, WITHIN",
        "fixation-start, PT30M1S, TOO_LONG",
        "fixation-start-cold, PT3H, WITHIN",
        "fixation-start, -PT1S, IMPOSSIBLE_ORDER"
    })
    void formalin_fixation_is_judged_by_data_alone(String interval, String elapsed, Result expected) {
        var to = Moment.at(BEGUN.plus(Duration.parse(elapsed)));
        assertThat(judge("ffpe-clinical", interval, Moment.at(BEGUN), to).result())
                .isEqualTo(expected);
    }

    @Test
    void blood_waits_at_most_fourteen_days() {
        var late = Moment.at(BEGUN.plus(Duration.ofDays(14)).plusSeconds(1));
        assertThat(judge("blood-normal", "to-frozen", Moment.at(BEGUN), late).result())
                .isEqualTo(Result.TOO_LONG);
    }

    @Test
    void an_unknown_end_is_undetermined_and_names_what_is_missing() {
        var verdict = judge("ffpe-clinical", "fixation-time", Moment.at(BEGUN), Moment.unknown("not-noted"));
        assertThat(verdict.result()).isEqualTo(Result.UNDETERMINED);
        assertThat(verdict.missing()).containsExactly(Mark.FIXATION_ENDED);
        assertThat(verdict.procedure()).hasToString("ffpe-clinical v1");
    }

    @Test
    void an_end_not_yet_come_is_running() {
        assertThat(judge("ffpe-clinical", "fixation-time", Moment.at(BEGUN), Moment.notYet())
                        .result())
                .isEqualTo(Result.RUNNING);
    }

    @Test
    void a_clock_uncertain_across_the_limit_is_said() {
        var to = Moment.at(BEGUN.plus(Duration.ofHours(6)), Duration.ofSeconds(1));
        assertThat(judge("ffpe-clinical", "fixation-time", Moment.at(BEGUN), to).result())
                .isEqualTo(Result.STRADDLES);
    }

    private static IntervalVerdict judge(String id, String interval, Moment from, Moment to) {
        var procedure = ProcedureReader.read(Procedures.shippedText(id)).orThrow();
        var limit = procedure.interval(interval).orElseThrow();
        return IntervalVerdict.judge(procedure, limit, from, to);
    }
}
