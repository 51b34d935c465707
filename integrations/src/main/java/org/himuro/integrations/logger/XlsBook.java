package org.himuro.integrations.logger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.himuro.integrations.table.DateFormat;

/** The records of a BIFF8 workbook: first those of the whole book, then those of each sheet. */
final class XlsBook {

    private static final int BOF = 0x809;
    private static final int EOF = 0x0A;
    private static final int FILEPASS = 0x2F;
    private static final int BOUNDSHEET = 0x85;
    private static final int DATEMODE = 0x22;
    private static final int FORMAT = 0x41E;
    private static final int XF = 0xE0;
    private static final int SST = 0xFC;
    private static final int CONTINUE = 0x3C;
    private static final int VERSION_8 = 0x600;

    private final XlsRecords records;
    private final Map<Integer, String> ownFormats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final List<Integer> sheetsAt = new ArrayList<>();
    private List<String> strings = List.of();
    private boolean since1904;

    XlsBook(byte[] stream) throws IOException {
        records = new XlsRecords(stream);
    }

    List<Table> sheets() throws IOException {
        globals();
        var formats =
                formatOfStyle.stream().map(id -> DateFormat.of(id, ownFormats)).toList();
        var tables = new ArrayList<Table>();
        for (int at : sheetsAt) {
            records.seek(at);
            tables.add(new Table.Sheet("", new XlsSheet(strings, formats, since1904).rows(records), "xls"));
        }
        return tables;
    }

    private void globals() throws IOException {
        records.seek(0);
        if (!records.next() || records.type() != BOF || records.data().getShort(0) != VERSION_8) {
            throw new IOException("BIFF8");
        }
        boolean ended = false;
        while (!ended && records.next()) {
            ended = records.type() == EOF;
            global(records.data());
        }
        if (!ended) {
            throw new IOException("EOF");
        }
    }

    private void global(ByteBuffer data) throws IOException {
        switch (records.type()) {
            case FILEPASS -> throw new IOException("encrypted");
            case BOUNDSHEET -> {
                if (data.get(5) == 0) {
                    sheetsAt.add(data.getInt(0));
                }
            }
            case DATEMODE -> since1904 = data.getShort(0) == 1;
            case FORMAT -> {
                int id = Short.toUnsignedInt(data.getShort(0));
                ownFormats.put(id, XlsText.of(data.position(2)));
            }
            case XF -> formatOfStyle.add(Short.toUnsignedInt(data.getShort(2)));
            case SST -> strings = XlsStrings.of(records.withContinued(CONTINUE));
            default -> {
                // fonts, windows and names say nothing of the cells
            }
        }
    }
}
