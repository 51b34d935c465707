package org.himuro.lims.reporting.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.reporting.application.TubeTable;
import org.himuro.lims.reporting.application.TubeTable.Cell;

/** Tubes as a file (RFC 4180, UTF-8 with a byte order mark for spreadsheets). */
final class TubeCsv implements TubeFile {
    private static final String END = "\r\n";

    private final OutputStream out;

    TubeCsv(OutputStream out) throws IOException {
        this.out = out;
        write("\uFEFF" + String.join(",", TubeTable.HEAD) + END);
    }

    @Override
    public void rows(List<TubeRow> rows) throws IOException {
        write(rows.stream().map(TubeCsv::line).collect(Collectors.joining()));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static String line(TubeRow row) {
        return TubeTable.line(row).stream()
                .map(cell -> switch (cell) {
                    case Cell.Text(String text) -> quoted(text);
                    case Cell.Plain(String text) -> text;
                })
                .collect(Collectors.joining(",", "", END));
    }

    /** A spreadsheet must not take a foreign code for a formula. */
    private static String quoted(String value) {
        var formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
