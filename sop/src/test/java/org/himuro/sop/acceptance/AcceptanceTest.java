package org.himuro.sop.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.himuro.sop.acceptance.AcceptanceVerdict.Result;
import org.himuro.sop.document.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("Q4")
class AcceptanceTest {
    private static final RuleSet STANDARD = RuleSet.shipped(RuleSet.Method.STANDARD);
    private static final RuleSet LIMITED = RuleSet.shipped(RuleSet.Method.LIMITED);

    @ParameterizedTest
    @CsvSource({
        "75.00, 90.00, 360000000000, 120, PASS",
        "75.0, 90, 360.0E9, 120.0, PASS",
        "74.99, 95, 400000000000, 130, FAIL",
        "80, 89.99, 400000000000, 130, FAIL",
        "80, 95, 359900000000, 130, FAIL",
        "80, 95, 359999999999, 130, FAIL",
        "80, 95, 360000000000, 119.9, CONDITIONAL",
        "74.999999999999999999, 95, 400000000000, 130, FAIL"
    })
    void a_tumour_genome_is_judged_at_the_programmes_thresholds(
            String q30, String q20, String bases, String depth, Result expected) {
        assertThat(judge(AssayKind.WGS_TUMOUR, genome(q30, q20, bases, depth)).result())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"90000000000, PASS", "89999999999, FAIL"})
    void a_normal_genome_needs_ninety_gigabases(String bases, Result expected) {
        assertThat(judge(AssayKind.WGS_NORMAL, genome("80", "95", bases, "30")).result())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20000000, PASS", "19999999, CONDITIONAL"})
    void rna_reads_are_a_target_and_not_a_condition(String reads, Result expected) {
        assertThat(judge(AssayKind.RNA_SEQ, List.of(value(Metric.READS, reads))).result())
                .isEqualTo(expected);
    }

    @Test
    void what_was_not_measured_is_never_passed() {
        assertThat(judge(AssayKind.RNA_SEQ, List.of()).result()).isEqualTo(Result.INCOMPLETE);
        assertThat(judge(AssayKind.WGS_TUMOUR, List.of()).result()).isEqualTo(Result.INCOMPLETE);
        for (var metric : List.of(Metric.Q30, Metric.Q20, Metric.DEDUPLICATED_BASES)) {
            assertThat(judge(AssayKind.WGS_TUMOUR, without(metric)).result()).isEqualTo(Result.INCOMPLETE);
        }
        assertThat(judge(AssayKind.WGS_TUMOUR, without(Metric.MEAN_DEPTH)).result())
                .isEqualTo(Result.CONDITIONAL);
    }

    @Test
    void a_failed_condition_fails_even_if_another_was_not_measured() {
        assertThat(judge(AssayKind.WGS_TUMOUR, List.of(value(Metric.Q30, "60"))).result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void bases_after_duplicates_may_be_derived_and_the_verdict_says_so() {
        var measured = without(Metric.DEDUPLICATED_BASES);
        measured.add(new Measurement(Metric.PF_BASES, new BigDecimal("400000000000"), "run.json"));
        measured.add(new Measurement(Metric.DUPLICATION, new BigDecimal("10.00"), "dup.txt"));
        var verdict = judge(AssayKind.WGS_TUMOUR, measured);
        assertThat(verdict.result()).isEqualTo(Result.PASS);
        assertThat(verdict.derived()).isTrue();
        assertThat(line(verdict, Metric.DEDUPLICATED_BASES).measured())
                .isInstanceOfSatisfying(Measured.Value.class, v -> {
                    assertThat(v.value()).isEqualByComparingTo("360000000000");
                    assertThat(v.sources()).containsExactly("run.json", "dup.txt");
                });
    }

    @Test
    void nothing_is_derived_where_the_rule_set_does_not_allow_it() {
        var text = RuleSet.shippedText(RuleSet.Method.STANDARD)
                .replace("derive-deduplicated-bases: true", "derive-deduplicated-bases: false");
        var measured = without(Metric.DEDUPLICATED_BASES);
        measured.add(value(Metric.PF_BASES, "400000000000"));
        measured.add(value(Metric.DUPLICATION, "1"));
        var strict = RuleSetReader.read(text).orThrow();
        assertThat(Acceptance.judge(strict, AssayKind.WGS_TUMOUR, new Measurements(measured))
                        .result())
                .isEqualTo(Result.INCOMPLETE);
    }

    @Test
    void a_measured_value_is_preferred_to_a_derived_one() {
        var measured = new ArrayList<>(genome("80", "95", "359900000000", "120"));
        measured.add(value(Metric.PF_BASES, "500000000000"));
        measured.add(value(Metric.DUPLICATION, "1"));
        assertThat(judge(AssayKind.WGS_TUMOUR, measured).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void files_that_disagree_are_shown_and_not_chosen_from() {
        var measured = new ArrayList<>(genome("80", "95", "400000000000", "130"));
        measured.add(new Measurement(Metric.Q30, new BigDecimal("70"), "other.txt"));
        var verdict = judge(AssayKind.WGS_TUMOUR, measured);
        assertThat(verdict.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(line(verdict, Metric.Q30).outcome()).isEqualTo(LineOutcome.CONFLICTING);
    }

    @ParameterizedTest
    @CsvSource({"100.01", "-0.01", "7500"})
    void a_share_that_cannot_be_counts_as_not_measured(String q30) {
        var verdict = judge(AssayKind.WGS_TUMOUR, genome(q30, "95", "400000000000", "130"));
        assertThat(verdict.result()).isEqualTo(Result.INCOMPLETE);
        assertThat(line(verdict, Metric.Q30).outcome()).isEqualTo(LineOutcome.IMPLAUSIBLE);
    }

    @Test
    void advisory_lines_are_shown_without_effect() {
        var measured = new ArrayList<>(genome("80", "95", "400000000000", "130"));
        measured.add(value(Metric.CONTAMINATION, "1.51"));
        measured.add(value(Metric.HOMOZYGOUS_DISCORDANCE, "5"));
        var verdict = judge(AssayKind.WGS_TUMOUR, measured);
        assertThat(verdict.result()).isEqualTo(Result.PASS);
        assertThat(line(verdict, Metric.CONTAMINATION).outcome()).isEqualTo(LineOutcome.MISSED);
        assertThat(line(verdict, Metric.HOMOZYGOUS_DISCORDANCE).outcome()).isEqualTo(LineOutcome.MISSED);
    }

    @Test
    void every_line_keeps_value_threshold_definition_and_file_and_the_verdict_names_its_version() {
        var verdict = judge(AssayKind.WGS_TUMOUR, genome("80.123", "95", "400000000000", "130"));
        assertThat(verdict.ruleSet() + " v" + verdict.version()).isEqualTo("programme-standard v1");
        var q30 = line(verdict, Metric.Q30);
        assertThat(q30.measured()).isEqualTo(new Measured.Value(new BigDecimal("80.123"), List.of("qc.json"), false));
        assertThat(q30.rule().threshold()).isEqualByComparingTo("75");
        assertThat(q30.rule().definition().en()).contains("PF bases");
        assertThat(q30.rule().definition().ja()).contains("PF塩基");
    }

    @Test
    void the_limited_method_has_rules_of_its_own_marked_provisional() {
        var measured = new Measurements(genome("80", "95", "200000000000", "65"));
        var verdict = Acceptance.judge(LIMITED, AssayKind.WGS_TUMOUR, measured);
        assertThat(verdict.result()).isEqualTo(Result.PASS);
        assertThat(verdict.provisional()).isTrue();
        assertThat(Acceptance.judge(STANDARD, AssayKind.WGS_TUMOUR, measured).result())
                .isEqualTo(Result.FAIL);
    }

    @Test
    void an_assay_without_rules_is_incomplete() {
        var text = RuleSet.shippedText(RuleSet.Method.STANDARD);
        var genomesOnly = RuleSetReader.read(text.substring(0, text.indexOf("  - assay: rna-seq")))
                .orThrow();
        assertThat(Acceptance.judge(genomesOnly, AssayKind.RNA_SEQ, Measurements.of(value(Metric.READS, "3e7")))
                        .result())
                .isEqualTo(Result.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threshold: 75 | threshold: 101 | not-plausible",
                "threshold: 75 | threshold: many | not-a-number",
                "threshold: 75 | threshold: 1e999999999 | not-allowed",
                "metric: q30 | metric: q20 | duplicate-metric",
                "assay: wgs-normal | assay: wgs-tumour | duplicate-assay",
                "provisional: false | provisional: maybe | not-allowed",
                "kind: advisory | kind: wish | not-allowed"
            })
    void a_faulty_rule_set_is_refused(String passage, String replacement, String code) {
        var text = RuleSet.shippedText(RuleSet.Method.STANDARD);
        assertThat(text).contains(passage);
        assertThat(RuleSetReader.read(text.replace(passage, replacement)).faults())
                .extracting(Fault::code)
                .contains(code);
    }

    private static AcceptanceVerdict judge(AssayKind assay, List<Measurement> measurements) {
        return Acceptance.judge(STANDARD, assay, new Measurements(measurements));
    }

    private static AcceptanceVerdict.Line line(AcceptanceVerdict verdict, Metric metric) {
        return verdict.lines().stream()
                .filter(line -> line.rule().metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private static List<Measurement> without(Metric metric) {
        var all = new ArrayList<>(genome("80", "95", "400000000000", "130"));
        all.removeIf(measurement -> measurement.metric() == metric);
        return all;
    }

    private static List<Measurement> genome(String q30, String q20, String bases, String depth) {
        return List.of(
                value(Metric.Q30, q30),
                value(Metric.Q20, q20),
                value(Metric.DEDUPLICATED_BASES, bases),
                value(Metric.MEAN_DEPTH, depth));
    }

    private static Measurement value(Metric metric, String value) {
        return new Measurement(metric, new BigDecimal(value), "qc.json");
    }
}
