package org.himuro.integrations.logger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.himuro.integrations.table.DateFormat;

/** The cells of a BIFF8 sheet as text: dates as dates, formulas as formulas. */
record XlsSheet(List<String> strings, List<DateFormat> formats, boolean since1904) {

    private static final int EOF = 0x0A;
    private static final int NUMBER = 0x203;
    private static final int RK = 0x27E;
    private static final int MULRK = 0xBD;
    private static final int LABELSST = 0xFD;
    private static final int LABEL = 0x204;
    private static final int FORMULA = 0x06;
    private static final int RK_ENTRY = 6;

    List<Row> rows(XlsRecords records) throws IOException {
        var rows = new SheetRows();
        boolean ended = false;
        while (!ended && records.next()) {
            ended = records.type() == EOF;
            cells(records.type(), records.data(), rows);
        }
        if (!ended) {
            throw new IOException("sheet cut off");
        }
        return rows.list();
    }

    private void cells(int type, ByteBuffer data, SheetRows rows) throws IOException {
        switch (type) {
            case NUMBER -> set(rows, data, number(style(data, 4), data.getDouble(6)));
            case RK -> set(rows, data, number(style(data, 4), rk(data.getInt(6))));
            case LABELSST -> {
                int index = data.getInt(6);
                set(rows, data, index >= 0 && index < strings.size() ? strings.get(index) : "");
            }
            case LABEL ->
                set(rows, data, XlsText.of(data.duplicate().order(data.order()).position(6)));
            case FORMULA -> set(rows, data, "=()");
            case MULRK -> {
                int first = Short.toUnsignedInt(data.getShort(2));
                for (int i = 0; 4 + (i + 1) * RK_ENTRY <= data.capacity() - 2; i++) {
                    int at = 4 + i * RK_ENTRY;
                    rows.set(row(data), first + i, number(style(data, at), rk(data.getInt(at + 2))));
                }
            }
            default -> {
                // blank cells, row heights and drawings hold no value
            }
        }
    }

    private static int row(ByteBuffer data) {
        return Short.toUnsignedInt(data.getShort(0)) + 1;
    }

    private static void set(SheetRows rows, ByteBuffer data, String text) throws IOException {
        rows.set(row(data), Short.toUnsignedInt(data.getShort(2)), text);
    }

    private static int style(ByteBuffer data, int at) {
        return Short.toUnsignedInt(data.getShort(at));
    }

    private String number(int style, double value) {
        var format = style < formats.size() ? formats.get(style) : DateFormat.NUMBER;
        return Double.isFinite(value) ? format.shown(Double.toString(value), since1904) : "";
    }

    // 30 bits of an integer or of a double's upper half; one flag says which, another "divided by 100"
    private static double rk(int bits) {
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & 0xFFFFFFFCL) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }
}
