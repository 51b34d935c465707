package org.himuro.lims.reporting.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.himuro.integrations.table.SafeCsv;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.reporting.application.TubeTable;
import org.himuro.lims.reporting.application.TubeTable.Cell;

/** Tubes as a file ({@link SafeCsv}). */
final class TubeCsv implements TubeFile {
    private final OutputStream out;
    private final SafeCsv csv = new SafeCsv();

    TubeCsv(OutputStream out) throws IOException {
        this.out = out;
        csv.row(TubeTable.HEAD);
        written();
    }

    @Override
    public void rows(List<TubeRow> rows) throws IOException {
        rows.forEach(row -> csv.row(line(row)));
        written();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void written() throws IOException {
        out.write(csv.taken().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> line(TubeRow row) {
        return TubeTable.line(row).stream()
                .map(cell -> switch (cell) {
                    case Cell.Text(String text) -> text;
                    case Cell.Plain(String text) -> text;
                })
                .toList();
    }
}
