package org.himuro.integrations.seqqc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;
import static org.himuro.integrations.Readings.refused;
import static org.himuro.integrations.Readings.utf8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("Q3")
class QcReaderTest {

    private static final String YIELD =
            "## METRICS CLASS\tpicard.analysis.CollectQualityYieldMetrics$QualityYieldMetrics\n"
                    + "TOTAL_READS\tPF_READS\tREAD_LENGTH\tTOTAL_BASES\tPF_BASES\tQ20_BASES\tPF_Q20_BASES\tQ30_BASES\tPF_Q30_BASES\n"
                    + "1000\t990\t150\t150000\t148500\t140000\t139000\t120000\t111375\n\n";

    private static Reading<QcReading> reading(String text) {
        return QcReader.read(utf8(text), "qc.txt");
    }

    private static BigDecimal value(Reading<QcReading> reading, Metric metric) {
        return read(reading).metric(metric).orElseThrow().value();
    }

    @Test
    void the_q30_proportion_of_picard_is_of_bases_that_passed_the_filter() {
        assertThat(value(reading(YIELD), Metric.Q30_PERCENT)).isEqualByComparingTo("75");
        assertThat(read(reading(YIELD)).metric(Metric.Q30_PERCENT).orElseThrow().definition())
                .contains("PF_Q30_BASES / PF_BASES");
    }

    @Test
    void a_computed_proportion_is_cut_and_never_rounded_up_to_a_limit() {
        var just = YIELD.replace("148500", "148500000000000").replace("111375", "111374999999999");
        assertThat(value(reading(just), Metric.Q30_PERCENT)).isLessThan(new BigDecimal("75"));
    }

    @Test
    void what_is_not_a_number_or_impossible_is_not_measured() {
        var text = "#SEQ_ID\tRG\t#SNPS\tAVG_DP\tFREEMIX\nS1\tALL\t-5\tNA\tnan\n";
        var gone = reading(text);
        assertThat(codes(gone)).contains("2 metric-not-measured", "2 metric-impossible", "0 metrics-absent");
        var part = reading(text.replace("nan", "0.02").replace("NA", "?"));
        assertThat(read(part).metrics().keySet()).containsExactly("contamination_rate");
        assertThat(read(part).sample()).contains("S1");
    }

    @Test
    void a_json_with_NaN_is_read_without_that_figure() {
        var reading = reading("{\"biosample\":{\"id\":\"HG9\"},\"wgs_qc_metrics\":"
                + "{\"yield_bp_q30\":5.0,\"mean_autosome_coverage\":NaN,\"pct_reads_mapped\":-1}}");
        assertThat(read(reading).metrics().keySet()).containsExactly("q30_bases");
        assertThat(read(reading).metrics().firstEntry().getValue().value()).isEqualTo(new BigDecimal("5"));
        assertThat(codes(reading)).containsExactly("0 metric-not-measured", "0 metric-impossible");
    }

    @Test
    void before_and_after_filtering_are_different_figures() {
        var reading = reading("{\"summary\":{\"before_filtering\":{\"total_bases\":100,\"q30_rate\":0.7499},"
                + "\"after_filtering\":{\"total_bases\":90,\"q30_rate\":0.76}}}");
        assertThat(value(reading, Metric.Q30_PERCENT)).isEqualByComparingTo("74.99");
        assertThat(value(reading, Metric.Q30_PERCENT_AFTER_FILTERING)).isEqualByComparingTo("76");
        assertThat(read(reading).metric(Metric.Q30_PERCENT).orElseThrow().definition())
                .contains("before filtering")
                .contains("given as a fraction");
    }

    @Test
    void bases_without_duplicates_are_told_only_where_duplicates_were_marked() {
        var stats = "SN\traw total sequences:\t10\nSN\tsequences:\t10\nSN\treads mapped:\t9\nSN\treads paired:\t10\n"
                + "SN\treads properly paired:\t8\nSN\treads duplicated:\t2\nSN\ttotal length:\t1500\n"
                + "SN\tbases duplicated:\t300\nSN\tpairs on different chromosomes:\t0\n";
        assertThat(value(reading(stats), Metric.DEDUP_BASES)).isEqualByComparingTo("1200");
        assertThat(value(reading(stats), Metric.PROPERLY_PAIRED_PERCENT)).isEqualByComparingTo("80");
        var unmarked = reading(stats.replace("\t300\n", "\t0\n"));
        assertThat(read(unmarked).metric(Metric.DEDUP_BASES)).isEmpty();
        assertThat(codes(unmarked)).contains("0 duplicates-not-marked");
    }

    @Test
    void autosome_coverage_needs_all_22_autosomes() {
        var rows = IntStream.rangeClosed(1, 22)
                .mapToObj(n -> "chr" + n + "\t100\t3000\t30.00\t0\t60\n")
                .toList();
        var header = "chrom\tlength\tbases\tmean\tmin\tmax\n";
        var end = "chrX\t100\t1500\t15.00\t0\t60\ntotal\t2300\t67500\t29.35\t0\t60\n";
        assertThat(value(reading(header + String.join("", rows) + end), Metric.MEAN_AUTOSOME_COVERAGE))
                .isEqualByComparingTo("30");
        var without22 = rows.stream().limit(21).collect(Collectors.joining());
        assertThat(read(reading(header + without22 + end)).metric(Metric.MEAN_AUTOSOME_COVERAGE))
                .isEmpty();
        assertThat(refused(reading(header + String.join("", rows)))).isTrue();
    }

    @Test
    void dragen_figures_are_of_the_whole_sample_and_a_pair_must_be_chosen_from() {
        var one = "MAPPING/ALIGNING SUMMARY,,Q30 bases,80,80.00\nMAPPING/ALIGNING PER RG,L1,Q30 bases,40,70.00\n"
                + "COVERAGE SUMMARY,,PCT of genome with coverage [ 15x: inf),95.50\n";
        assertThat(value(reading(one), Metric.Q30_PERCENT)).isEqualByComparingTo("80");
        assertThat(value(reading(one), Metric.COVERED_15X_PERCENT)).isEqualByComparingTo("95.5");
        var pair =
                "TUMOR MAPPING/ALIGNING SUMMARY,,Total bases,400\nNORMAL MAPPING/ALIGNING SUMMARY,,Total bases,100\n";
        assertThat(codes(reading(pair))).containsExactly("0 several-samples");
        var normal = QcReader.read(utf8(pair), "x", Optional.of("normal"));
        assertThat(value(normal, Metric.TOTAL_BASES)).isEqualByComparingTo("100");
    }

    @Test
    void a_multiqc_report_with_several_samples_is_read_one_sample_at_a_time() {
        var json =
                "{\"report_plot_data\":{\"x\":[1,2]},\"report_general_stats_data\":[{\"A\":{\"PERCENT_DUPLICATION\":0.1},"
                        + "\"B\":{\"PERCENT_DUPLICATION\":0.2}},{\"A\":{\"mean_coverage\":31.5}}]}";
        assertThat(codes(reading(json))).containsExactly("0 several-samples");
        var a = QcReader.read(utf8(json), "x", Optional.of("A"));
        assertThat(value(a, Metric.DUPLICATION_PERCENT)).isEqualByComparingTo("10");
        assertThat(value(a, Metric.MEAN_COVERAGE)).isEqualByComparingTo("31.5");
        var table = reading("Sample\tPicard_mqc-generalstats-picard-PERCENT_DUPLICATION\nA\t0.25\n");
        assertThat(value(table, Metric.DUPLICATION_PERCENT)).isEqualByComparingTo("25");
    }

    @Test
    void picard_libraries_have_no_common_duplication_and_the_main_orientation_gives_the_insert_size() {
        var duplication =
                "## METRICS CLASS\tpicard.sam.DuplicationMetrics\nLIBRARY\tPERCENT_DUPLICATION\nL1\t0.1\nL2\t0.2\n\n";
        assertThat(codes(reading(duplication))).contains("3 several-rows", "0 metrics-absent");
        var insert =
                "## METRICS CLASS\tpicard.analysis.InsertSizeMetrics\nMEAN_INSERT_SIZE\tREAD_PAIRS\tPAIR_ORIENTATION\n"
                        + "900\t10\tRF\n450.5\t1000\tFR\n\n";
        assertThat(value(reading(insert), Metric.MEAN_INSERT_SIZE)).isEqualByComparingTo("450.5");
    }

    @Test
    void files_of_one_sample_are_combined_each_figure_keeps_its_file_and_conflicts_are_said() {
        var a = read(QcReader.read(utf8(YIELD), "yield.txt"));
        var b = read(QcReader.read(
                utf8("{\"biosample\":{\"id\":\"S\"},\"wgs_qc_metrics\":{\"yield_bp_q30\":7}}"), "ga4gh.json"));
        var reading = QcCombination.combine(List.of(a, b));
        assertThat(codes(reading)).contains("0 conflict", "0 sample-unnamed");
        assertThat(read(reading).sample()).contains("S");
        assertThat(read(reading).metrics().getOrDefault("q30_bases", List.of()))
                .extracting(QcCombination.Measured::file)
                .containsExactly("yield.txt", "ga4gh.json");
    }

    @Test
    void files_of_different_samples_are_not_combined() {
        var one = read(reading("{\"biosample\":{\"id\":\"S\"},\"wgs_qc_metrics\":{\"yield_bp_q30\":7}}"));
        var other = read(reading("{\"biosample\":{\"id\":\"T\"},\"wgs_qc_metrics\":{\"yield_bp_q30\":7}}"));
        assertThat(codes(QcCombination.combine(List.of(one, other)))).containsExactly("0 different-samples");
    }

    private static String flagstat(String mapped, String duplicates) {
        return "6874858 + 0 in total (QC-passed reads + QC-failed reads)\n6874000 + 0 primary\n858 + 0 secondary\n"
                + "0 + 0 supplementary\n" + duplicates + " + 0 primary duplicates\n" + mapped
                + " + 0 primary mapped (98.52% : N/A)\n5350 + 0 with mate mapped to a different chr\n";
    }

    @Test
    void a_count_that_no_count_can_be_is_a_finding_and_takes_nothing_else_with_it() {
        var gone = reading(flagstat("-5350", "99999999999999999999999"));
        assertThat(codes(gone)).containsExactly("5 count-impossible", "6 count-impossible");
        assertThat(read(gone).metrics().keySet()).containsExactly(Metric.TOTAL_READS.code());
        assertThat(codes(reading(flagstat("6770000", "12")))).isEmpty();
    }

    @Test
    void a_total_is_not_computed_from_a_count_that_cannot_be() {
        var old = flagstat("6770000", "12").replace("6874000 + 0 primary\n", "").replace("858 + 0 sec", "-858 + 0 sec");
        assertThat(codes(reading(old))).containsExactly("2 count-impossible");
        assertThat(read(reading(old)).metric(Metric.TOTAL_READS)).isEmpty();
    }
}
