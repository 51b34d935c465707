package org.himuro.integrations.seqqc;

import static java.util.Map.entry;
import static org.himuro.integrations.FindingCode.LAST_LINE_OPEN;
import static org.himuro.integrations.FindingCode.SAMPLE_NOT_IN_FILE;
import static org.himuro.integrations.FindingCode.SEVERAL_SAMPLES;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** DRAGEN metrics: section, read group, name, value and sometimes a percentage. Only lines of the whole sample are taken. */
final class Dragen implements QcFormat {

    private static final Pattern SECTION =
            Pattern.compile("(?:(TUMOR|NORMAL) )?(MAPPING/ALIGNING SUMMARY|COVERAGE SUMMARY|PLOIDY ESTIMATION)");
    private static final Pattern COVERED = Pattern.compile("PCT of genome with coverage \\[ *([0-9]+)x: *inf\\)");
    private static final String INPUT = "all input reads, duplicates included";
    private static final String ALIGNED = "duplicates excluded unless DRAGEN was told otherwise";

    private static final Map<String, Source> VALUES = Map.ofEntries(
            value("Total input reads", Metric.TOTAL_READS, INPUT),
            value("Number of duplicate marked reads", Metric.DUPLICATE_READS, "marked reads"),
            value("Mapped reads", Metric.MAPPED_READS, INPUT),
            value("Total bases", Metric.TOTAL_BASES, INPUT),
            value("Q30 bases", Metric.Q30_BASES, INPUT),
            value(
                    "Q30 bases (excl. dups & clipped bases)",
                    Metric.Q30_BASES_DEDUP,
                    "duplicates and clipped bases excluded"),
            value("Insert length: mean", Metric.MEAN_INSERT_SIZE, "mapped pairs"),
            value("Insert length: median", Metric.MEDIAN_INSERT_SIZE, "mapped pairs"),
            value("Insert length: standard deviation", Metric.INSERT_SIZE_SD, "mapped pairs"),
            value("Estimated read length", Metric.MEAN_READ_LENGTH, "total bases / input reads"),
            value("Average sequenced coverage over genome", Metric.SEQUENCED_COVERAGE, "total bases / genome"),
            value("Estimated sample contamination", Metric.CONTAMINATION_RATE, "DRAGEN estimate"),
            value("Aligned bases", Metric.ALIGNED_BASES, ALIGNED),
            value("Average alignment coverage over genome", Metric.MEAN_COVERAGE, ALIGNED),
            value("Average autosomal coverage over genome", Metric.MEAN_AUTOSOME_COVERAGE, ALIGNED),
            value("Median autosomal coverage over genome", Metric.MEDIAN_AUTOSOME_COVERAGE, ALIGNED),
            value("Autosomal median coverage", Metric.MEDIAN_AUTOSOME_COVERAGE, "ploidy estimation"),
            value("Average chr X coverage over genome", Metric.X_COVERAGE, ALIGNED),
            value("Average chr Y coverage over genome", Metric.Y_COVERAGE, ALIGNED),
            value("X median coverage", Metric.X_MEDIAN_COVERAGE, "ploidy estimation"),
            value("Y median coverage", Metric.Y_MEDIAN_COVERAGE, "ploidy estimation"),
            value("Average mitochondrial coverage over genome", Metric.MITOCHONDRIAL_COVERAGE, ALIGNED));

    private static final Map<String, Source> PERCENTAGES = Map.ofEntries(
            value("Number of duplicate marked reads", Metric.DUPLICATION_PERCENT, "marked reads of all input reads"),
            value("Mapped reads", Metric.MAPPED_PERCENT, "of all input reads"),
            value("Properly paired reads", Metric.PROPERLY_PAIRED_PERCENT, "of all input reads"),
            value("Q30 bases", Metric.Q30_PERCENT, "of total bases, duplicates included"));

    @Override
    public String tool() {
        return "DRAGEN";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.filled().stream()
                .limit(5)
                .anyMatch(line -> section(QcText.commas(line)).isPresent());
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var kinds = new TreeSet<String>();
        text.filled().forEach(line -> section(QcText.commas(line)).ifPresent(kinds::add));
        kinds.remove("");
        var kind = wanted.map(w -> w.toUpperCase(Locale.ROOT)).filter(kinds::contains);
        if (kinds.size() > 1 && kind.isEmpty()) {
            var code = wanted.isPresent() ? SAMPLE_NOT_IN_FILE : SEVERAL_SAMPLES;
            sheet.finding(0, code, wanted.orElse(String.join(" ", kinds).toLowerCase(Locale.ROOT)));
            return;
        }
        var chosen = kind.orElse(kinds.isEmpty() ? "" : kinds.first());
        var lines = text.filled();
        // the figure in an open last line may have lost its end
        boolean open = !text.lines().endsWithBreak();
        lines.subList(0, open ? lines.size() - 1 : lines.size()).forEach(line -> row(line, chosen, sheet));
        if (open) {
            sheet.finding(lines.getLast().number(), LAST_LINE_OPEN);
        }
    }

    private static void row(Line line, String kind, Sheet sheet) {
        var fields = QcText.commas(line);
        if (!section(fields).filter(kind::equals).isPresent()
                || !Delimited.at(fields, 1).isEmpty()) {
            return;
        }
        var name = Delimited.at(fields, 2);
        Optional.ofNullable(VALUES.get(name)).ifPresent(s -> sheet.take(line.number(), s, Delimited.at(fields, 3)));
        Optional.ofNullable(PERCENTAGES.get(name))
                .ifPresent(s -> sheet.take(line.number(), s, Delimited.at(fields, 4)));
        var covered = COVERED.matcher(name);
        if (covered.matches()) {
            Coverages.at(covered.group(1))
                    .ifPresent(metric -> sheet.take(
                            line.number(), Source.of(metric, name + ": " + ALIGNED), Delimited.at(fields, 3)));
        }
    }

    // "TUMOR", "NORMAL", or "" for a run of one sample; nothing for sections per read group and other tables
    private static Optional<String> section(List<String> fields) {
        var match = SECTION.matcher(fields.getFirst());
        return match.matches() ? Optional.of(Optional.ofNullable(match.group(1)).orElse("")) : Optional.empty();
    }

    private static Map.Entry<String, Source> value(String name, Metric metric, String definition) {
        return entry(name, Source.of(metric, name + ": " + definition));
    }
}
