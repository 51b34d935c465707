package org.himuro.integrations.seqqc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;

/** {@code fastp.json}: figures before and after filtering, which are different figures. */
final class Fastp {

    private static final String BEFORE = "before filtering: reads as sequenced, duplicates included";
    private static final String AFTER = "after filtering and trimming, duplicates included unless fastp removed them";

    private Fastp() {}

    static Sheet read(Map<String, JsonNode> members, Sheet sheet) {
        var summary = members.getOrDefault("summary", MissingNode.getInstance());
        var before = summary.path("before_filtering");
        take(before, "total_reads", Source.of(Metric.TOTAL_READS, BEFORE), sheet);
        take(before, "total_bases", Source.of(Metric.TOTAL_BASES, BEFORE), sheet);
        take(before, "q20_bases", Source.of(Metric.Q20_BASES, BEFORE), sheet);
        take(before, "q30_bases", Source.of(Metric.Q30_BASES, BEFORE), sheet);
        take(before, "q20_rate", Source.fraction(Metric.Q20_PERCENT, BEFORE), sheet);
        take(before, "q30_rate", Source.fraction(Metric.Q30_PERCENT, BEFORE), sheet);
        take(before, "gc_content", Source.fraction(Metric.GC_PERCENT, BEFORE), sheet);
        var after = summary.path("after_filtering");
        take(after, "total_reads", Source.of(Metric.TOTAL_READS_AFTER_FILTERING, AFTER), sheet);
        take(after, "total_bases", Source.of(Metric.TOTAL_BASES_AFTER_FILTERING, AFTER), sheet);
        take(after, "q20_bases", Source.of(Metric.Q20_BASES_AFTER_FILTERING, AFTER), sheet);
        take(after, "q30_bases", Source.of(Metric.Q30_BASES_AFTER_FILTERING, AFTER), sheet);
        take(after, "q20_rate", Source.fraction(Metric.Q20_PERCENT_AFTER_FILTERING, AFTER), sheet);
        take(after, "q30_rate", Source.fraction(Metric.Q30_PERCENT_AFTER_FILTERING, AFTER), sheet);
        take(after, "gc_content", Source.fraction(Metric.GC_PERCENT_AFTER_FILTERING, AFTER), sheet);
        var duplication = Source.fraction(
                Metric.DUPLICATION_PERCENT, "duplication.rate: fastp's estimate from equal sequences, no alignment");
        take(members.getOrDefault("duplication", MissingNode.getInstance()), "rate", duplication, sheet);
        var peak = Source.of(Metric.INSERT_SIZE_PEAK, "insert_size.peak: most frequent, from overlapping pairs only");
        take(members.getOrDefault("insert_size", MissingNode.getInstance()), "peak", peak, sheet);
        return sheet;
    }

    private static void take(JsonNode parent, String name, Source source, Sheet sheet) {
        if (parent.has(name)) {
            sheet.take(0, source, JsonText.value(parent.get(name)));
        }
    }
}
