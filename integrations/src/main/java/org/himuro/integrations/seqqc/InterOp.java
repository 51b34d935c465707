package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/**
 * {@code interop_summary --csv=1}: a whole sequencing run. Its figures belong to all samples of the run together and are
 * therefore named {@code run_...}: none of them may stand for one sample.
 */
final class InterOp implements QcFormat {

    private static final String HEADER = "Level,Yield,";
    private static final String LEVEL = "Non-indexed";
    private static final Map<String, Source> COLUMNS = Map.of(
            "Yield", Source.giga(Metric.RUN_TOTAL_BASES, "Non-indexed Yield: whole run, index reads excluded"),
            "%>=Q30", Source.of(Metric.RUN_Q30_PERCENT, "Non-indexed %>=Q30: whole run, index reads excluded"),
            "Aligned", Source.of(Metric.RUN_ALIGNED_PERCENT, "Non-indexed Aligned: share aligned to the PhiX control"),
            "Error Rate", Source.of(Metric.RUN_ERROR_RATE_PERCENT, "Non-indexed Error Rate: of the PhiX control"));

    @Override
    public String tool() {
        return "InterOp summary";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins(HEADER);
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        List<String> header = List.of();
        for (Line line : text.filled()) {
            var fields = QcText.commas(line);
            if (line.text().startsWith(HEADER)) {
                header = fields;
            } else if (fields.getFirst().equals(LEVEL) && !header.isEmpty()) {
                figures(line, header, fields, sheet);
                return;
            }
        }
        sheet.finding(text.lines().lines().size(), TRUNCATED, LEVEL);
    }

    private static void figures(Line line, List<String> header, List<String> fields, Sheet sheet) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            index.putIfAbsent(header.get(i), i);
        }
        List.of("Yield", "%>=Q30", "Aligned", "Error Rate").forEach(column -> {
            var at = Optional.ofNullable(index.get(column));
            var source = Optional.ofNullable(COLUMNS.get(column));
            if (at.isPresent() && source.isPresent()) {
                sheet.take(line.number(), source.get(), Delimited.at(fields, at.get()));
            }
        });
    }
}
