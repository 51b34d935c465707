package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.COUNT_IMPOSSIBLE;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Lines.Line;

/** {@code samtools flagstat}: "passed + failed what (percentage)"; only reads that passed QC are taken. */
final class SamtoolsFlagstat implements QcFormat {

    private static final Pattern ROW = Pattern.compile("(\\S+) \\+ (\\S+) (.+?)(?: \\(([^)]*)\\))?\\s*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
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
                var note = Optional.ofNullable(match.group(4)).orElse("");
                var count = count(line, match.group(3), List.of(match.group(1), match.group(2)), sheet);
                counts.putIfAbsent(match.group(3), new Row(line.number(), count, note));
            }
        }
        if (!counts.containsKey("with mate mapped to a different chr")) {
            sheet.finding(text.lines().lines().size(), TRUNCATED, "flagstat");
        }
        totals(counts, sheet);
        figures(counts, sheet);
    }

    /** The reads that passed; none where either number is no count: then the line is not to be trusted at all. */
    private static Optional<BigDecimal> count(Line line, String what, List<String> numbers, Sheet sheet) {
        var wrong = numbers.stream().filter(n -> !COUNT.matcher(n).matches()).findFirst();
        wrong.ifPresent(number -> sheet.finding(line.number(), COUNT_IMPOSSIBLE, what, number));
        return wrong.isPresent() ? Optional.empty() : Optional.of(new BigDecimal(numbers.getFirst()));
    }

    private static void totals(Map<String, Row> counts, Sheet sheet) {
        var primary = Optional.ofNullable(counts.get("primary"));
        if (primary.isPresent()) {
            take(primary.get(), Source.of(Metric.TOTAL_READS, "primary: QC-passed, duplicates included"), sheet);
            return;
        }
        var total = Optional.ofNullable(counts.get("in total")).flatMap(Row::count);
        sheet.computed(
                Metric.TOTAL_READS,
                total.flatMap(all -> without(counts, "secondary", all))
                        .flatMap(all -> without(counts, "supplementary", all)),
                "in total - secondary - supplementary; QC-passed, duplicates included");
    }

    private static Optional<BigDecimal> without(Map<String, Row> counts, String name, BigDecimal all) {
        return counts.containsKey(name) ? counts.get(name).count().map(all::subtract) : Optional.of(all);
    }

    private static void take(Row row, Source source, Sheet sheet) {
        row.count().ifPresent(count -> sheet.take(row.line(), source, count.toPlainString()));
    }

    private static void figures(Map<String, Row> counts, Sheet sheet) {
        boolean primary = counts.containsKey("primary mapped");
        var mapped = primary ? "primary mapped" : "mapped";
        var of = primary ? ": QC-passed primary reads" : ": QC-passed alignments, secondary and supplementary included";
        figure(counts, mapped, Metric.MAPPED_READS, Metric.MAPPED_PERCENT, of, sheet);
        var duplicates = counts.containsKey("primary duplicates") ? "primary duplicates" : "duplicates";
        Optional.ofNullable(counts.get(duplicates))
                .ifPresent(row -> take(row, Source.of(Metric.DUPLICATE_READS, duplicates + ": QC-passed"), sheet));
        percentage(counts, "properly paired", Metric.PROPERLY_PAIRED_PERCENT, ": of QC-passed paired reads", sheet);
    }

    private static void figure(
            Map<String, Row> counts, String name, Metric count, Metric percent, String definition, Sheet sheet) {
        Optional.ofNullable(counts.get(name)).ifPresent(row -> take(row, Source.of(count, name + definition), sheet));
        percentage(counts, name, percent, definition, sheet);
    }

    private static void percentage(
            Map<String, Row> counts, String name, Metric metric, String definition, Sheet sheet) {
        Optional.ofNullable(counts.get(name))
                .filter(row -> row.count().isPresent())
                .ifPresent(row -> {
                    var match = PERCENT.matcher(row.note());
                    sheet.take(
                            row.line(),
                            Source.of(metric, name + definition),
                            match.matches() ? match.group(1) : row.note());
                });
    }

    private record Row(int line, Optional<BigDecimal> count, String note) {}
}
