package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.SAMPLE_NOT_IN_FILE;
import static org.himuro.integrations.FindingCode.SEVERAL_SAMPLES;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.integrations.seqqc.Picard.Row;

/** VerifyBamID and VerifyBamID2 {@code .selfSM}: one row per sample. */
final class VerifyBamId implements QcFormat {

    @Override
    public String tool() {
        return "VerifyBamID";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins("#SEQ_ID\tRG");
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var filled = text.filled();
        var header = QcText.tabs(filled.getFirst());
        List<Row> rows = new ArrayList<>();
        filled.stream().skip(1).forEach(line -> {
            var fields = QcText.tabs(line);
            if (fields.size() < header.size()) {
                sheet.finding(line.number(), TRUNCATED, fields.getFirst());
            }
            rows.add(Row.of(line.number(), header, fields));
        });
        var names = rows.stream().map(row -> row.at("#SEQ_ID")).distinct().toList();
        if (rows.isEmpty()) {
            sheet.finding(1, TRUNCATED, "selfSM");
        } else if (wanted.isPresent() && !names.contains(wanted.get())) {
            sheet.finding(0, SAMPLE_NOT_IN_FILE, wanted.get());
        } else if (wanted.isEmpty() && names.size() > 1) {
            sheet.finding(0, SEVERAL_SAMPLES, names.stream().limit(10).collect(Collectors.joining(" ")));
        } else {
            var name = wanted.orElse(names.getFirst());
            rows.stream()
                    .filter(row -> row.at("#SEQ_ID").equals(name))
                    .findFirst()
                    .ifPresent(row -> figures(row, sheet));
        }
    }

    private static void figures(Row row, Sheet sheet) {
        sheet.sample(row.at("#SEQ_ID"));
        sheet.take(
                row.line(),
                Source.of(Metric.CONTAMINATION_RATE, "FREEMIX: sequence-only estimate of foreign DNA, 0 to 1"),
                row.at("FREEMIX"));
        sheet.take(
                row.line(), Source.of(Metric.MEAN_MARKER_DEPTH, "AVG_DP: mean depth at the markers"), row.at("AVG_DP"));
        sheet.take(row.line(), Source.of(Metric.MARKERS, "#SNPS: markers used"), row.at("#SNPS"));
    }
}
