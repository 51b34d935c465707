package org.himuro.integrations.seqqc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himuro.integrations.Readings.codes;
import static org.himuro.integrations.Readings.read;

import java.util.List;
import org.himuro.integrations.Cases;
import org.himuro.integrations.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("Q3")
class QcCasesTest {

    private static Reading<QcReading> reading(String path) {
        return QcReader.read(Cases.bytes("seqqc/" + path), path);
    }

    @ParameterizedTest
    @CsvSource({
        "multiqc/picard/WgsMetrics/test1.wgs.metrics.txt, 14, mean_coverage, 25.944209",
        "multiqc/picard/WgsMetrics/test1.wgs.metrics.txt, 14, covered_15x_percent, 94.7422",
        "multiqc/picard/MarkDuplicates/Example_101.metrics, 2, duplication_percent, 3.7049",
        "multiqc/picard/InsertSizeMetrics/P1339_1001.collectInsertSize.txt, 3, mean_insert_size, 455.057504",
        "multiqc/mosdepth/shallow/shallow.mosdepth.summary.txt, 3, mean_coverage, 0.40",
        "multiqc/mosdepth/viralrecon/sample1.trim.mkD.amplicon.mosdepth.summary.txt, 3, aligned_bases, 41028173",
        "multiqc/mosdepth/tiny.mosdepth.global.dist.txt, 5, covered_10x_percent, 0",
        "multiqc/fastp/repo_example/fastp.json, 16, q30_percent, 91.9812",
        "multiqc/fastp/repo_example/fastp.json, 16, q20_percent_after_filtering, 96.3655",
        "multiqc/fastp/single_end/fastp.json, 15, duplication_percent, 70.2493",
        "multiqc/samtools/flagstat/small.samtools12.flagstat.log.txt, 5, mapped_percent, 98.82",
        "multiqc/samtools/flagstat/small.samtools13.flagstat.log.txt, 5, total_reads, 5401",
        "multiqc/samtools/stats/Test1.txt, 9, total_bases, 3529",
        "multiqc/samtools/stats/filtered_reads.bam_samtools_stats.txt, 12, mean_insert_size, 502.2",
        "multiqc/samtools/coverage/test.paired_end.sorted.tsv, 4, mean_coverage, 16.7743",
        "multiqc/dragen/alignment/TEST.mapping_metrics.csv, 15, q30_percent, 88.11",
        "multiqc/dragen/alignment/TEST.wgs_coverage_metrics.csv, 13, mean_autosome_coverage, 0.52",
        "multiqc/dragen/alignment/TEST.ploidy_estimation_metrics.csv, 3, median_autosome_coverage, 0",
        "multiqc/fastqc/fastqc_data.txt, 4, total_reads, 30680980",
        "multiqc/interop/summary/summary_paired-end_dual-index.csv, 4, run_q30_percent, 90.40",
        "multiqc/verifybamid/example_data.selfSM, 3, contamination_rate, 0.00037",
        "ga4gh-qc-wgs/benchmark_resources/results-npm-sample-qc-v0.13.5/HG00100.metrics.json, 16, q30_bases, 102984371235",
        "ga4gh-qc-wgs/benchmark_resources/results-argo-dnaalnqc-v1.1.0/HG00100.metrics.json, 9, mean_autosome_coverage, 29.94"
    })
    void each_tools_real_file_gives_its_figures(String path, int count, String metric, String value) {
        var metrics = read(reading(path)).metrics();
        assertThat(metrics).hasSize(count).containsKey(metric);
        assertThat(metrics.entrySet())
                .filteredOn(e -> e.getKey().equals(metric))
                .allSatisfy(e -> assertThat(e.getValue().value()).isEqualByComparingTo(value));
    }

    @Test
    void two_pipelines_of_the_same_sample_agree() {
        var folder = "ga4gh-qc-wgs/benchmark_resources/";
        var both = QcCombination.combine(List.of(
                read(reading(folder + "results-npm-sample-qc-v0.13.5/HG00100.metrics.json")),
                read(reading(folder + "results-argo-dnaalnqc-v1.1.0/HG00100.metrics.json"))));
        assertThat(codes(both)).isEmpty();
        assertThat(read(both).sample()).contains("HG00100");
    }
}
