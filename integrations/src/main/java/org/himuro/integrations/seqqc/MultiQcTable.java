package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.Optional;
import java.util.stream.IntStream;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** {@code multiqc_general_stats.txt}: a row per sample; a blank means that the tool has nothing for that sample. */
final class MultiQcTable implements QcFormat {

    @Override
    public String tool() {
        return "MultiQC";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins("Sample\t");
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var header = QcText.tabs(text.filled().getFirst());
        var rows = text.filled().stream().skip(1).toList();
        var names = rows.stream()
                .map(line -> QcText.tabs(line).getFirst())
                .distinct()
                .toList();
        var chosen = Choice.of(names, wanted, sheet);
        for (Line line : rows) {
            var fields = QcText.tabs(line);
            if (line == rows.getLast() && !text.lines().endsWithBreak()) {
                sheet.finding(line.number(), TRUNCATED, fields.getFirst());
            }
            if (chosen.filter(fields.getFirst()::equals).isPresent()) {
                IntStream.range(1, header.size())
                        .filter(i -> !Delimited.at(fields, i).isEmpty())
                        .forEach(i -> MultiQcFigures.of(header.get(i))
                                .ifPresent(source -> sheet.take(line.number(), source, Delimited.at(fields, i))));
            }
        }
    }
}
