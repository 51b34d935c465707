package org.himuro.integrations.seqqc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** GA4GH WGS quality control metrics, flat or grouped in {@code aln_metrics} and {@code variant_metrics}. */
final class Ga4ghWgs {

    private static final String AUTOSOMES =
            "chromosomes 1-22 of GRCh38 without gaps; duplicates, base quality < 20 and mapping quality < 20 excluded";
    private static final SequencedMap<String, Source> FIGURES = figures();

    private Ga4ghWgs() {}

    static Sheet read(Map<String, JsonNode> members, Sheet sheet) {
        sheet.sample(members.getOrDefault("biosample", MissingNode.getInstance())
                .path("id")
                .asText(""));
        var metrics = members.getOrDefault("wgs_qc_metrics", MissingNode.getInstance());
        take(metrics, sheet);
        metrics.properties().forEach(group -> take(group.getValue(), sheet));
        return sheet;
    }

    private static void take(JsonNode group, Sheet sheet) {
        FIGURES.forEach((name, source) -> {
            if (group.has(name)) {
                sheet.take(0, source, JsonText.value(group.get(name)));
            }
        });
    }

    private static SequencedMap<String, Source> figures() {
        var figures = new LinkedHashMap<String, Source>();
        put(figures, "yield_bp_q30", Metric.Q30_BASES, "reads that passed the vendor's filter, duplicates included");
        put(figures, "mean_autosome_coverage", Metric.MEAN_AUTOSOME_COVERAGE, AUTOSOMES);
        put(figures, "mad_autosome_coverage", Metric.MAD_AUTOSOME_COVERAGE, AUTOSOMES);
        put(figures, "pct_autosomes_15x", Metric.AUTOSOMES_15X_PERCENT, AUTOSOMES);
        put(figures, "pct_reads_mapped", Metric.MAPPED_PERCENT, "primary reads, duplicates included");
        put(figures, "pct_reads_properly_paired", Metric.PROPERLY_PAIRED_PERCENT, "primary reads, duplicates included");
        put(figures, "mean_insert_size", Metric.MEAN_INSERT_SIZE, "mapped pairs, outliers dropped");
        put(figures, "insert_size_std_deviation", Metric.INSERT_SIZE_SD, "mapped pairs, outliers dropped");
        put(figures, "cross_contamination_rate", Metric.CONTAMINATION_RATE, "share of foreign DNA, 0 to 1");
        put(figures, "count_snvs", Metric.SNV_COUNT, "called variants");
        put(figures, "count_insertions", Metric.INSERTION_COUNT, "called variants");
        put(figures, "count_deletions", Metric.DELETION_COUNT, "called variants");
        put(figures, "ratio_transitions_transversions_snv", Metric.TI_TV_RATIO, "called variants");
        put(figures, "ratio_heterozygous_homzygous_snv", Metric.HET_HOM_SNV_RATIO, "called variants");
        put(figures, "ratio_heterozygous_homzygous_indel", Metric.HET_HOM_INDEL_RATIO, "called variants");
        put(figures, "ratio_insertion_deletion", Metric.INS_DEL_RATIO, "called variants");
        return figures;
    }

    private static void put(Map<String, Source> figures, String name, Metric metric, String definition) {
        figures.put(name, Source.of(metric, name + ": " + definition));
    }
}
