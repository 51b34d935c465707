package org.himuro.integrations.seqqc;

import static org.himuro.integrations.FindingCode.SEVERAL_ROWS;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines.Line;

/** Picard and GATK metrics files: any number of tables, each under a line that names its class. */
final class Picard implements QcFormat {

    private static final String MARK = "## METRICS CLASS";

    @Override
    public String tool() {
        return "Picard";
    }

    @Override
    public boolean recognises(QcText text) {
        return text.begins(MARK)
                || text.begins("## htsjdk.samtools.metrics")
                || text.begins("## net.sf.picard.metrics");
    }

    @Override
    public void read(QcText text, Optional<String> wanted, Sheet sheet) {
        var lines = text.lines().lines();
        boolean found = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().startsWith(MARK)) {
                found = true;
                table(lines, i, text.lines().endsWithBreak(), sheet);
            }
        }
        if (!found) {
            sheet.finding(lines.size(), TRUNCATED, MARK);
        }
    }

    private static void table(List<Line> lines, int at, boolean complete, Sheet sheet) {
        var metricsClass = lines.get(at).text().substring(MARK.length()).strip().replaceAll(".*[.$]", "");
        sheet.tool("Picard " + metricsClass);
        var block = lines.stream()
                .skip(at + 1L)
                .takeWhile(line -> !line.blank() && !line.text().startsWith("##"))
                .toList();
        if (block.size() < 2) {
            sheet.finding(lines.get(at).number(), TRUNCATED, metricsClass);
            return;
        }
        var header = QcText.tabs(block.getFirst());
        var rows = new ArrayList<Row>();
        for (Line line : block.subList(1, block.size())) {
            var fields = QcText.tabs(line);
            if (line == lines.getLast() && !complete) {
                sheet.finding(line.number(), TRUNCATED, metricsClass);
            }
            rows.add(Row.of(line.number(), header, fields));
        }
        rows.stream()
                .map(row -> row.at("SAMPLE"))
                .filter(s -> !s.isEmpty())
                .findFirst()
                .ifPresent(sheet::sample);
        PicardTables.of(metricsClass).ifPresent(table -> figures(table, rows, sheet));
    }

    private static void figures(PicardTables.Table table, List<Row> rows, Sheet sheet) {
        var row = table.choice().of(rows);
        if (row.isEmpty()) {
            sheet.finding(rows.getFirst().line(), SEVERAL_ROWS, String.valueOf(rows.size()), table.name());
            return;
        }
        var chosen = row.get();
        table.sources().forEach((column, source) -> {
            if (chosen.has(column)) {
                sheet.take(chosen.line(), source, chosen.at(column));
            }
        });
        table.ratios().forEach(ratio -> ratio.add(chosen, sheet));
    }

    /** One row of a table, by column title. */
    record Row(int line, Map<String, String> values) {

        static Row of(int line, List<String> header, List<String> fields) {
            var values = new HashMap<String, String>();
            for (int i = 0; i < header.size(); i++) {
                values.putIfAbsent(header.get(i), Delimited.at(fields, i));
            }
            return new Row(line, values);
        }

        boolean has(String column) {
            return values.containsKey(column);
        }

        String at(String column) {
            return values.getOrDefault(column, "");
        }
    }
}
