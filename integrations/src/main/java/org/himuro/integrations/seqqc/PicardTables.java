package org.himuro.integrations.seqqc;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.himuro.integrations.seqqc.Picard.Row;

/** Which column of which Picard table is which figure. */
final class PicardTables {

    private static final String WGS = "bases without N; duplicates, low mapping or base quality and overlaps excluded";
    private static final String RAW_WGS =
            "bases without N; duplicates excluded, no quality filter but Picard's raw minimum";
    private static final String DUP = "marked duplicates among examined mapped reads, optical ones included";
    private static final String YIELD = "all reads, duplicates included";
    private static final String PF_YIELD =
            "reads that passed the vendor's filter, duplicates included, no mapping filter";
    private static final String ALIGNED = "reads that passed the vendor's filter, duplicates included";
    private static final String INSERT = "pairs of the main orientation; outliers trimmed for mean and deviation";

    private static final Map<String, Table> TABLES = Map.of(
            "DuplicationMetrics", new Table("MarkDuplicates", PicardTables::only, duplication(), List.of()),
            "WgsMetrics", new Table("CollectWgsMetrics", PicardTables::wholeGenome, wgs(WGS), List.of()),
            "RawWgsMetrics", new Table("CollectRawWgsMetrics", PicardTables::wholeGenome, wgs(RAW_WGS), List.of()),
            "InsertSizeMetrics",
                    new Table("CollectInsertSizeMetrics", PicardTables::mainPairs, insertSize(), List.of()),
            "AlignmentSummaryMetrics",
                    new Table("CollectAlignmentSummaryMetrics", PicardTables::allReads, alignment(), List.of()),
            "QualityYieldMetrics",
                    new Table(
                            "CollectQualityYieldMetrics",
                            PicardTables::only,
                            qualityYield(),
                            List.of(
                                    new Ratio(Metric.Q20_PERCENT, "PF_Q20_BASES", "PF_BASES"),
                                    new Ratio(Metric.Q30_PERCENT, "PF_Q30_BASES", "PF_BASES"))));

    private PicardTables() {}

    static Optional<Table> of(String metricsClass) {
        return Optional.ofNullable(TABLES.get(metricsClass));
    }

    /** A table: how to choose the row that stands for the whole sample, and its columns. */
    record Table(String name, Choice choice, SequencedMap<String, Source> sources, List<Ratio> ratios) {}

    /** Finds the row that stands for the whole sample; none if there is no such row. */
    interface Choice {
        Optional<Row> of(List<Row> rows);
    }

    /** A percentage the table implies by two of its columns. */
    record Ratio(Metric metric, String part, String whole) {
        void add(Row row, Sheet sheet) {
            var a = Numbers.of(row.at(part));
            var b = Numbers.of(row.at(whole));
            if (a.isPresent() && b.isPresent()) {
                sheet.computed(metric, Numbers.percent(a.get(), b.get()), part + " / " + whole);
            }
        }
    }

    private static Optional<Row> only(List<Row> rows) {
        return rows.size() == 1 ? Optional.of(rows.getFirst()) : Optional.empty();
    }

    private static Optional<Row> wholeGenome(List<Row> rows) {
        var whole = rows.stream()
                .filter(row -> row.at("CATEGORY").equals("WHOLE_GENOME"))
                .findFirst();
        return whole.isPresent() ? whole : only(rows);
    }

    private static Optional<Row> mainPairs(List<Row> rows) {
        return overall(rows).stream()
                .max(Comparator.comparing(
                        row -> Numbers.of(row.at("READ_PAIRS")).orElse(BigDecimal.ZERO)));
    }

    private static Optional<Row> allReads(List<Row> rows) {
        var all = overall(rows);
        var pair = all.stream().filter(row -> row.at("CATEGORY").equals("PAIR")).findFirst();
        return pair.isPresent() ? pair : only(all);
    }

    // rows per library or read group stand beside those of all reads
    private static List<Row> overall(List<Row> rows) {
        return rows.stream()
                .filter(row ->
                        row.at("LIBRARY").isEmpty() && row.at("READ_GROUP").isEmpty())
                .toList();
    }

    private static SequencedMap<String, Source> duplication() {
        var columns = new LinkedHashMap<String, Source>();
        columns.put("PERCENT_DUPLICATION", Source.fraction(Metric.DUPLICATION_PERCENT, "PERCENT_DUPLICATION: " + DUP));
        columns.put(
                "ESTIMATED_LIBRARY_SIZE",
                Source.of(Metric.ESTIMATED_LIBRARY_SIZE, "ESTIMATED_LIBRARY_SIZE: distinct molecules, from pairs"));
        return columns;
    }

    private static SequencedMap<String, Source> wgs(String definition) {
        var columns = new LinkedHashMap<String, Source>();
        columns.put("MEAN_COVERAGE", Source.of(Metric.MEAN_COVERAGE, "MEAN_COVERAGE: " + definition));
        columns.put("SD_COVERAGE", Source.of(Metric.SD_COVERAGE, "SD_COVERAGE: " + definition));
        columns.put("MEDIAN_COVERAGE", Source.of(Metric.MEDIAN_COVERAGE, "MEDIAN_COVERAGE: " + definition));
        columns.put("MAD_COVERAGE", Source.of(Metric.MAD_COVERAGE, "MAD_COVERAGE: " + definition));
        for (int depth : new int[] {1, 5, 10, 15, 20, 30, 50, 60, 80, 100}) {
            var column = "PCT_" + depth + "X";
            Coverages.at(String.valueOf(depth))
                    .ifPresent(m -> columns.put(column, Source.fraction(m, column + ": " + definition)));
        }
        return columns;
    }

    private static SequencedMap<String, Source> insertSize() {
        var columns = new LinkedHashMap<String, Source>();
        columns.put("MEAN_INSERT_SIZE", Source.of(Metric.MEAN_INSERT_SIZE, "MEAN_INSERT_SIZE: " + INSERT));
        columns.put("MEDIAN_INSERT_SIZE", Source.of(Metric.MEDIAN_INSERT_SIZE, "MEDIAN_INSERT_SIZE: " + INSERT));
        columns.put("STANDARD_DEVIATION", Source.of(Metric.INSERT_SIZE_SD, "STANDARD_DEVIATION: " + INSERT));
        return columns;
    }

    private static SequencedMap<String, Source> alignment() {
        var columns = new LinkedHashMap<String, Source>();
        columns.put("TOTAL_READS", Source.of(Metric.TOTAL_READS, "TOTAL_READS: " + YIELD));
        columns.put("PF_READS", Source.of(Metric.PF_READS, "PF_READS: " + ALIGNED));
        columns.put("PF_READS_ALIGNED", Source.of(Metric.MAPPED_READS, "PF_READS_ALIGNED: " + ALIGNED));
        columns.put("PCT_PF_READS_ALIGNED", Source.fraction(Metric.MAPPED_PERCENT, "PCT_PF_READS_ALIGNED: " + ALIGNED));
        columns.put("PF_ALIGNED_BASES", Source.of(Metric.ALIGNED_BASES, "PF_ALIGNED_BASES: " + ALIGNED));
        columns.put(
                "PF_MISMATCH_RATE",
                Source.fraction(Metric.ERROR_RATE_PERCENT, "PF_MISMATCH_RATE: mismatches to the reference"));
        columns.put("MEAN_READ_LENGTH", Source.of(Metric.MEAN_READ_LENGTH, "MEAN_READ_LENGTH: " + YIELD));
        columns.put("PCT_CHIMERAS", Source.fraction(Metric.CHIMERA_PERCENT, "PCT_CHIMERAS: " + ALIGNED));
        return columns;
    }

    private static SequencedMap<String, Source> qualityYield() {
        var columns = new LinkedHashMap<String, Source>();
        columns.put("TOTAL_READS", Source.of(Metric.TOTAL_READS, "TOTAL_READS: " + YIELD));
        columns.put("PF_READS", Source.of(Metric.PF_READS, "PF_READS: " + PF_YIELD));
        columns.put("READ_LENGTH", Source.of(Metric.MEAN_READ_LENGTH, "READ_LENGTH: " + YIELD));
        columns.put("TOTAL_BASES", Source.of(Metric.TOTAL_BASES, "TOTAL_BASES: " + YIELD));
        columns.put("PF_BASES", Source.of(Metric.PF_BASES, "PF_BASES: " + PF_YIELD));
        columns.put("PF_Q20_BASES", Source.of(Metric.Q20_BASES, "PF_Q20_BASES: " + PF_YIELD));
        columns.put("PF_Q30_BASES", Source.of(Metric.Q30_BASES, "PF_Q30_BASES: " + PF_YIELD));
        return columns;
    }
}
