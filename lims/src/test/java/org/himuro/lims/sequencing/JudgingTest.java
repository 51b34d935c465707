package org.himuro.lims.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.himuro.lims.sequencing.SequencingEvent.QcJudged;
import org.himuro.lims.sequencing.model.Judging;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.acceptance.RuleSet.Method;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Q4")
class JudgingTest {

    private static QcFile file(String label, String... values) {
        var read = Arrays.stream(values)
                .map(v -> v.split("="))
                .map(v -> new QcValue(v[0], new BigDecimal(v[1]), ""))
                .toList();
        return new QcFile(label, label, "tool", true, read);
    }

    private static QcJudged judged(QcFile... files) {
        return Judging.judge(Assay.WGS_T120, Method.STANDARD, List.of(files));
    }

    private static QcFile quality() {
        return file("quality", "q30_percent=75.00", "q20_percent=90");
    }

    @Test
    void seventy_five_percent_and_three_hundred_sixty_giga_bases_pass_together() {
        assertThat(judged(quality(), file("bases", "dedup_bases=360000000000", "mean_coverage=120"))
                        .result())
                .isEqualTo(Result.PASS);
    }

    @Test
    void just_below_a_condition_fails() {
        var short74 = file("quality", "q30_percent=74.99", "q20_percent=90");
        assertThat(judged(short74, file("bases", "dedup_bases=360000000000", "mean_coverage=120"))
                        .result())
                .isEqualTo(Result.FAIL);
        assertThat(judged(quality(), file("bases", "dedup_bases=359900000000", "mean_coverage=120"))
                        .result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void a_missed_target_is_conditional() {
        assertThat(judged(quality(), file("bases", "dedup_bases=360000000000", "mean_coverage=116"))
                        .result())
                .isEqualTo(Result.CONDITIONAL);
    }

    @Test
    void a_condition_that_was_not_measured_is_never_passed() {
        assertThat(judged(quality()).result()).isEqualTo(Result.INCOMPLETE);
    }

    @Test
    void files_that_disagree_are_said_and_not_passed() {
        var lines = judged(quality(), file("other", "q30_percent=80"), file("bases", "dedup_bases=360000000000"))
                .lines();
        var q30 =
                lines.stream().filter(l -> l.metric().equals("Q30")).findFirst().orElseThrow();
        assertThat(q30.outcome()).isEqualTo("CONFLICTING");
        assertThat(q30.files()).containsExactly("quality", "other");
    }

    @Test
    void each_value_keeps_its_file() {
        var lines = judged(quality(), file("bases", "dedup_bases=360000000000")).lines();
        assertThat(lines.stream()
                        .filter(l -> l.metric().equals("DEDUPLICATED_BASES"))
                        .findFirst()
                        .orElseThrow()
                        .files())
                .containsExactly("bases");
    }
}
