package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.LAST_VALUE_OPEN;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.List;
import org.himuro.integrations.Findings;

/** Judges a last line without a line break: many programs never write one, but a cut file looks the same. */
record LastLine(LoggerMapping mapping, Findings findings) {

    void check(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var last = rows.getLast();
        var others = rows.subList(0, rows.size() - 1);
        long usual = others.stream().mapToLong(LastLine::filled).min().orElse(filled(last));
        var value = last.at(mapping.temperature());
        boolean timeCut = Recognition.anyOrder(mapping.timeText(last))
                        .filter(Stamp::complete)
                        .isEmpty()
                && TimeText.ofSerial(mapping.timeText(last)).isEmpty();
        if (timeCut || value.isEmpty() || filled(last) < usual || shorter(value, others)) {
            findings.add(last.line(), TRUNCATED, String.join(" ", last.cells()));
        } else if (mapping.temperature() == last.cells().size() - 1) {
            findings.add(last.line(), LAST_VALUE_OPEN);
        }
    }

    // fewer digits than any other value of the file has, before or after the point
    private boolean shorter(String value, List<Row> others) {
        boolean lastColumn = others.stream().allMatch(row -> row.cells().size() <= mapping.temperature() + 1);
        if (!lastColumn || !(Value.of(value) instanceof Value.Number)) {
            return value.equals("-");
        }
        var values = others.stream()
                .map(row -> row.at(mapping.temperature()))
                .filter(text -> Value.of(text) instanceof Value.Number)
                .toList();
        return value.endsWith(".")
                || !values.isEmpty()
                        && (values.stream().allMatch(v -> whole(v) > whole(value))
                                || values.stream()
                                        .allMatch(v -> v.length() - whole(v) > value.length() - whole(value)));
    }

    private static int whole(String number) {
        int i = 0;
        while (i < number.length() && number.charAt(i) != '.' && number.charAt(i) != ',') {
            i++;
        }
        return i;
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
