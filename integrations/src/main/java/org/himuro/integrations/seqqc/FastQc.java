package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.METRIC_NOT_MEASURED;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.math.BigDecimal;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** {@code fastqc_data.txt}: figures of one file of reads. */
final class FastQc implements QcFormat {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String tool() {
        return "FastQC";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins("##FastQC");
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var filled = text.filled();
        if (!filled.getLast().text().equals(">>END_MODULE")) {
            sheet.finding(filled.getLast().number(), TRUNCATED, ">>END_MODULE");
        }
        var module = "";
        for (Line line : filled) {
            if (line.text().startsWith(">>")) {
                module = QcText.tabs(line).getFirst();
            } else if (module.equals(">>Basic Statistics")) {
                basic(line, sheet);
            } else if (module.equals(">>Sequence Duplication Levels")) {
                duplication(line, sheet);
            }
        }
    }

    private static void basic(Line line, Sheet sheet) {
        var fields = QcText.tabs(line);
        var value = Delimited.at(fields, 1);
        switch (fields.getFirst()) {
            case "Total Sequences" ->
                sheet.take(
                        line.number(), Source.of(Metric.TOTAL_READS, "Total Sequences: reads of this one file"), value);
            case "%GC" -> sheet.take(line.number(), Source.of(Metric.GC_PERCENT, "%GC: rounded by FastQC"), value);
            case "Sequence length" -> {
                // a range ("35-151") has no mean
                if (!value.contains("-")) {
                    sheet.take(
                            line.number(),
                            Source.of(Metric.MEAN_READ_LENGTH, "Sequence length: the same for all"),
                            value);
                }
            }
            default -> {
                // the other measures are words
            }
        }
    }

    private static void duplication(Line line, Sheet sheet) {
        var fields = QcText.tabs(line);
        var value = Delimited.at(fields, 1);
        if (fields.getFirst().equals("#Total Deduplicated Percentage")) {
            var distinct = Numbers.of(value);
            if (distinct.isEmpty()) {
                sheet.finding(line.number(), METRIC_NOT_MEASURED, Metric.DUPLICATION_PERCENT.code(), value);
            }
            sheet.computed(
                    Metric.DUPLICATION_PERCENT,
                    distinct.map(HUNDRED::subtract),
                    "100 - Total Deduplicated Percentage; equal sequences, estimated from the first reads, no alignment");
        } else if (fields.getFirst().equals("#Total Duplicate Percentage")) {
            sheet.take(
                    line.number(),
                    Source.of(Metric.DUPLICATION_PERCENT, "Total Duplicate Percentage: equal sequences, no alignment"),
                    value);
        }
    }
}
