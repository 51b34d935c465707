package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.DUPLICATES_NOT_MARKED;
import static org.himuro.integrations.FindingCode.READS_FILTERED;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** {@code samtools stats}: the summary numbers (SN). Secondary and supplementary alignments are not counted by it. */
final class SamtoolsStats implements QcFormat {

    private static final String ALL = "primary reads, duplicates included";
    private static final Map<String, Source> FIGURES = Map.of(
            "raw total sequences", Source.of(Metric.TOTAL_READS, "SN raw total sequences: " + ALL),
            "reads mapped", Source.of(Metric.MAPPED_READS, "SN reads mapped: " + ALL),
            "reads duplicated", Source.of(Metric.DUPLICATE_READS, "SN reads duplicated: reads marked as duplicate"),
            "total length", Source.of(Metric.TOTAL_BASES, "SN total length: " + ALL + ", clipping ignored"),
            "bases mapped (cigar)", Source.of(Metric.ALIGNED_BASES, "SN bases mapped (cigar): " + ALL),
            "error rate",
                    Source.fraction(Metric.ERROR_RATE_PERCENT, "SN error rate: mismatches / bases mapped (cigar)"),
            "average length", Source.of(Metric.MEAN_READ_LENGTH, "SN average length: " + ALL),
            "average quality", Source.of(Metric.MEAN_BASE_QUALITY, "SN average quality: " + ALL));
    private static final Map<String, Source> PAIRED_FIGURES = Map.of(
            "insert size average",
                    Source.of(Metric.MEAN_INSERT_SIZE, "SN insert size average: mapped pairs, outliers dropped"),
            "insert size standard deviation",
                    Source.of(
                            Metric.INSERT_SIZE_SD, "SN insert size standard deviation: mapped pairs, outliers dropped"),
            "percentage of properly paired reads (%)",
                    Source.of(
                            Metric.PROPERLY_PAIRED_PERCENT,
                            "SN percentage of properly paired reads: of all primary reads"));

    @Override
    public String tool() {
        return "samtools stats";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins("SN\t") || text.begins("# This file was produced by samtools stats");
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var numbers = new HashMap<String, String>();
        var lines = new HashMap<String, Integer>();
        for (Line line : text.filled()) {
            if (line.text().startsWith("SN\t")) {
                var fields = QcText.tabs(line);
                var name = Delimited.at(fields, 1).replaceAll(":$", "");
                numbers.putIfAbsent(name, Delimited.at(fields, 2));
                lines.putIfAbsent(name, line.number());
                figure(line.number(), name, Delimited.at(fields, 2), FIGURES, sheet);
            }
        }
        boolean paired = number(numbers, "reads paired").signum() > 0;
        if (paired) {
            numbers.forEach((name, value) -> figure(lines.getOrDefault(name, 0), name, value, PAIRED_FIGURES, sheet));
        }
        // the last of the summary numbers: without it the file was cut before its end
        if (!numbers.containsKey("pairs on different chromosomes")) {
            sheet.finding(text.lines().lines().size(), TRUNCATED, "SN");
        }
        computed(numbers, paired, sheet);
    }

    private static void figure(int line, String name, String value, Map<String, Source> figures, Sheet sheet) {
        Optional.ofNullable(figures.get(name)).ifPresent(source -> sheet.take(line, source, value));
    }

    private static void computed(Map<String, String> numbers, boolean paired, Sheet sheet) {
        var sequences = number(numbers, "sequences");
        sheet.computed(
                Metric.MAPPED_PERCENT,
                Numbers.percent(number(numbers, "reads mapped"), sequences),
                "reads mapped / sequences");
        if (paired && !numbers.containsKey("percentage of properly paired reads (%)")) {
            sheet.computed(
                    Metric.PROPERLY_PAIRED_PERCENT,
                    Numbers.percent(number(numbers, "reads properly paired"), sequences),
                    "reads properly paired / sequences");
        }
        var filtered = number(numbers, "filtered sequences");
        if (filtered.signum() > 0) {
            sheet.finding(0, READS_FILTERED, filtered.toPlainString());
        }
        withoutDuplicates(numbers, sheet);
    }

    // no read marked as duplicate means far more often that nobody marked them than that there are none
    private static void withoutDuplicates(Map<String, String> numbers, Sheet sheet) {
        if (!numbers.containsKey("bases duplicated") || !numbers.containsKey("total length")) {
            return;
        }
        var duplicated = number(numbers, "bases duplicated");
        if (duplicated.signum() == 0) {
            sheet.finding(0, DUPLICATES_NOT_MARKED);
            return;
        }
        sheet.computed(
                Metric.DEDUP_BASES,
                Optional.of(number(numbers, "total length").subtract(duplicated)),
                "total length - bases duplicated; primary reads, clipping ignored");
        sheet.computed(
                Metric.DUPLICATION_PERCENT,
                Numbers.percent(number(numbers, "reads duplicated"), number(numbers, "sequences")),
                "reads duplicated / sequences");
    }

    private static BigDecimal number(Map<String, String> numbers, String name) {
        return Numbers.of(numbers.getOrDefault(name, "")).orElse(BigDecimal.ZERO);
    }
}
