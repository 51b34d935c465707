package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Lines.Line;

/** {@code samtools flagstat}: "passed + failed what (percentage)"; only reads that passed QC are taken. */
final class SamtoolsFlagstat implements QcFormat {

    private static final Pattern ROW = Pattern.compile("([0-9]{1,18}) \\+ [0-9]{1,18} (.+?)(?: \\(([^)]*)\\))?\\s*");
    private static final Pattern PERCENT = Pattern.compile("(\\S+?)%?\\s*:.*");

    @Override
    public String tool() {
        return "samtools flagstat";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.filled().stream().limit(10).anyMatch(line -> line.text().contains(" in total (QC-passed reads"));
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var counts = new HashMap<String, Row>();
        for (Line line : text.filled()) {
            var match = ROW.matcher(line.text());
            if (match.matches()) {
                var note = Optional.ofNullable(match.group(3)).orElse("");
                counts.putIfAbsent(match.group(2), new Row(line.number(), new BigDecimal(match.group(1)), note));
            }
        }
        if (!counts.containsKey("with mate mapped to a different chr")) {
            sheet.finding(text.lines().lines().size(), TRUNCATED, "flagstat");
        }
        totals(counts, sheet);
        figures(counts, sheet);
    }

    private static void totals(Map<String, Row> counts, Sheet sheet) {
        var primary = Optional.ofNullable(counts.get("primary"));
        if (primary.isPresent()) {
            var source = Source.of(Metric.TOTAL_READS, "primary: QC-passed, duplicates included");
            sheet.take(primary.get().line(), source, primary.get().count().toPlainString());
            return;
        }
        var total = Optional.ofNullable(counts.get("in total"));
        sheet.computed(
                Metric.TOTAL_READS,
                total.map(row ->
                        row.count().subtract(count(counts, "secondary")).subtract(count(counts, "supplementary"))),
                "in total - secondary - supplementary; QC-passed, duplicates included");
    }

    private static void figures(Map<String, Row> counts, Sheet sheet) {
        boolean primary = counts.containsKey("primary mapped");
        var mapped = primary ? "primary mapped" : "mapped";
        var of = primary ? ": QC-passed primary reads" : ": QC-passed alignments, secondary and supplementary included";
        figure(counts, mapped, Metric.MAPPED_READS, Metric.MAPPED_PERCENT, of, sheet);
        var duplicates = counts.containsKey("primary duplicates") ? "primary duplicates" : "duplicates";
        Optional.ofNullable(counts.get(duplicates))
                .ifPresent(row -> sheet.take(
                        row.line(),
                        Source.of(Metric.DUPLICATE_READS, duplicates + ": QC-passed"),
                        row.count().toPlainString()));
        percentage(counts, "properly paired", Metric.PROPERLY_PAIRED_PERCENT, ": of QC-passed paired reads", sheet);
    }

    private static void figure(
            Map<String, Row> counts, String name, Metric count, Metric percent, String definition, Sheet sheet) {
        Optional.ofNullable(counts.get(name))
                .ifPresent(row -> sheet.take(
                        row.line(),
                        Source.of(count, name + definition),
                        row.count().toPlainString()));
        percentage(counts, name, percent, definition, sheet);
    }

    private static void percentage(
            Map<String, Row> counts, String name, Metric metric, String definition, Sheet sheet) {
        Optional.ofNullable(counts.get(name)).ifPresent(row -> {
            var match = PERCENT.matcher(row.note());
            sheet.take(row.line(), Source.of(metric, name + definition), match.matches() ? match.group(1) : row.note());
        });
    }

    private static BigDecimal count(Map<String, Row> counts, String name) {
        return Optional.ofNullable(counts.get(name)).map(Row::count).orElse(BigDecimal.ZERO);
    }

    private record Row(int line, BigDecimal count, String note) {}
}
