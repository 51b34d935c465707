package org.himuro.integrations.seqqc;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.seqqc.Source.Scale;

/** The columns of MultiQC's general statistics that have a canonical name; MultiQC keeps each tool's own figure and scale. */
final class MultiQcFigures {

    private static final Map<String, Source> FIGURES = Map.ofEntries(
            figure("PERCENT_DUPLICATION", Metric.DUPLICATION_PERCENT, Scale.FRACTION, "Picard MarkDuplicates"),
            figure("pct_duplication", Metric.DUPLICATION_PERCENT, Scale.AS_IS, "fastp estimate"),
            figure("percent_duplicates", Metric.DUPLICATION_PERCENT, Scale.AS_IS, "FastQC estimate"),
            figure("percent_gc", Metric.GC_PERCENT, Scale.AS_IS, "FastQC"),
            figure("total_sequences", Metric.TOTAL_READS, Scale.AS_IS, "FastQC, reads of one file"),
            figure("avg_sequence_length", Metric.MEAN_READ_LENGTH, Scale.AS_IS, "FastQC"),
            figure("before_filtering_q30_rate", Metric.Q30_PERCENT, Scale.AS_IS, "fastp, before filtering"),
            figure(
                    "after_filtering_q30_rate",
                    Metric.Q30_PERCENT_AFTER_FILTERING,
                    Scale.AS_IS,
                    "fastp, after filtering"),
            figure(
                    "after_filtering_q30_bases",
                    Metric.Q30_BASES_AFTER_FILTERING,
                    Scale.AS_IS,
                    "fastp, after filtering"),
            figure(
                    "after_filtering_gc_content",
                    Metric.GC_PERCENT_AFTER_FILTERING,
                    Scale.AS_IS,
                    "fastp, after filtering"),
            figure("raw_total_sequences", Metric.TOTAL_READS, Scale.AS_IS, "samtools stats, duplicates included"),
            figure("reads_mapped", Metric.MAPPED_READS, Scale.AS_IS, "samtools stats, duplicates included"),
            figure("reads_mapped_percent", Metric.MAPPED_PERCENT, Scale.AS_IS, "samtools stats, duplicates included"),
            figure("reads_properly_paired_percent", Metric.PROPERLY_PAIRED_PERCENT, Scale.AS_IS, "samtools stats"),
            figure("error_rate", Metric.ERROR_RATE_PERCENT, Scale.FRACTION, "samtools stats"),
            figure("mapped_passed", Metric.MAPPED_READS, Scale.AS_IS, "samtools flagstat"),
            figure("MEAN_COVERAGE", Metric.MEAN_COVERAGE, Scale.AS_IS, "Picard CollectWgsMetrics, duplicates excluded"),
            figure(
                    "MEDIAN_COVERAGE",
                    Metric.MEDIAN_COVERAGE,
                    Scale.AS_IS,
                    "Picard CollectWgsMetrics, duplicates excluded"),
            figure("SD_COVERAGE", Metric.SD_COVERAGE, Scale.AS_IS, "Picard CollectWgsMetrics, duplicates excluded"),
            figure(
                    "PCT_30X",
                    Metric.COVERED_30X_PERCENT,
                    Scale.FRACTION,
                    "Picard CollectWgsMetrics, duplicates excluded"),
            figure(
                    "mean_coverage",
                    Metric.MEAN_COVERAGE,
                    Scale.AS_IS,
                    "mosdepth or QualiMap, duplicates per its options"),
            figure(
                    "median_coverage",
                    Metric.MEDIAN_COVERAGE,
                    Scale.AS_IS,
                    "mosdepth or QualiMap, duplicates per its options"),
            figure("1_x_pc", Metric.COVERED_1X_PERCENT, Scale.AS_IS, "mosdepth"),
            figure("5_x_pc", Metric.COVERED_5X_PERCENT, Scale.AS_IS, "mosdepth"),
            figure("10_x_pc", Metric.COVERED_10X_PERCENT, Scale.AS_IS, "mosdepth"),
            figure("30_x_pc", Metric.COVERED_30X_PERCENT, Scale.AS_IS, "mosdepth"),
            figure("50_x_pc", Metric.COVERED_50X_PERCENT, Scale.AS_IS, "mosdepth"),
            figure("summed_mean", Metric.MEAN_INSERT_SIZE, Scale.AS_IS, "Picard insert size, all orientations"),
            figure("summed_median", Metric.MEDIAN_INSERT_SIZE, Scale.AS_IS, "Picard insert size, all orientations"),
            figure("FREEMIX", Metric.CONTAMINATION_RATE, Scale.AS_IS, "VerifyBamID"),
            figure("PCT_PF_READS_ALIGNED", Metric.MAPPED_PERCENT, Scale.FRACTION, "Picard alignment summary"));

    private MultiQcFigures() {}

    /**
     * The figure a column stands for.
     *
     * @param column as in the JSON ({@code PERCENT_DUPLICATION}) or the text ({@code Picard_mqc-generalstats-picard-PERCENT_DUPLICATION})
     */
    static Optional<Source> of(String column) {
        return Optional.ofNullable(FIGURES.get(column.substring(column.lastIndexOf('-') + 1)));
    }

    private static Map.Entry<String, Source> figure(String column, Metric metric, Scale scale, String definition) {
        return entry(column, new Source(metric, scale, "MultiQC " + column + ": " + definition));
    }
}
