package org.himuro.lims.reporting.adapter.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.himuro.integrations.table.SafeXlsx;
import org.himuro.lims.reporting.application.TubeRow;
import org.himuro.lims.reporting.application.TubeTable;

/** Tubes as a workbook. */
final class TubeSheet implements TubeFile {
    private final OutputStream out;
    private final SafeXlsx book;

    TubeSheet(OutputStream out) throws IOException {
        this.out = out;
        this.book = new SafeXlsx(out, "tubes %d", TubeTable.HEAD, SafeXlsx.MOST);
    }

    @Override
    public void rows(List<TubeRow> rows) throws IOException {
        for (var row : rows) {
            book.row(TubeTable.line(row).stream().map(TubeTable.Cell::text).toList());
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        out.close();
    }
}
