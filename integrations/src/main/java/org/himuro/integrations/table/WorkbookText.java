package org.himuro.integrations.table;

import java.util.List;
import java.util.stream.Collectors;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Reading;
import org.himuro.integrations.TextDecoding;

/** The first sheet of a workbook that says something, as text with tabs: for readers that know text. A line stands where it stands in the sheet. */
public final class WorkbookText {
    private WorkbookText() {}

    /** @param most lines */
    public static Reading<TextDecoding.Text> of(byte[] content, int most) {
        return switch (TableFile.open(content)) {
            case Reading.Refused<TableFile>(var findings) -> new Reading.Refused<>(findings);
            case Reading.Read<TableFile>(var file, var noticed) -> text(file, most);
        };
    }

    private static Reading<TextDecoding.Text> text(TableFile file, int most) {
        for (var sheet : file.sheets()) {
            var text = new StringBuilder();
            var last = new int[1];
            var read = file.rows(sheet, row -> {
                text.repeat('\n', row.number() - 1 - last[0]).append(line(row)).append('\n');
                last[0] = row.number();
                return row.number() <= most;
            });
            if (read instanceof Reading.Refused<TableFile.Passed>(var findings)) {
                return new Reading.Refused<>(findings);
            }
            if (last[0] > most) {
                return Reading.refused(FindingCode.TOO_MANY_LINES, String.valueOf(most));
            }
            if (last[0] > 0) {
                return new Reading.Read<>(new TextDecoding.Text(text.toString(), "xlsx"), read.findings());
            }
        }
        return new Reading.Read<>(new TextDecoding.Text("", "xlsx"), List.of());
    }

    private static String line(TableRow row) {
        return row.texts().stream()
                .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                .map(cell -> cell.startsWith("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                .collect(Collectors.joining("\t"));
    }
}
