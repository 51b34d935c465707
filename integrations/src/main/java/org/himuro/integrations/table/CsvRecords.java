package org.himuro.integrations.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Cuts delimited text into its lines (RFC 4180): a quoted field may hold the delimiter, quotation marks and line breaks. */
final class CsvRecords {
    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private int ahead;
    private boolean cut;
    private boolean quoteOpen;

    CsvRecords(Reader reader, char delimiter) throws IOException {
        this.reader = reader;
        this.delimiter = delimiter;
        this.ahead = reader.read();
    }

    boolean more() {
        return ahead != END;
    }

    /** A field was longer than any may be. */
    boolean isCut() {
        return cut;
    }

    /** A quotation mark was opened and the text ended. */
    boolean isQuoteOpen() {
        return quoteOpen;
    }

    List<String> next() throws IOException {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        while (true) {
            boolean last = field(field);
            if (fields.size() <= TableLimits.MOST_COLUMNS) {
                fields.add(field.toString().strip());
            }
            field.setLength(0);
            if (last) {
                return fields;
            }
        }
    }

    /** @return whether it was the last of its line */
    private boolean field(StringBuilder field) throws IOException {
        boolean quoted = false;
        boolean blank = true;
        while (true) {
            int c = ahead;
            if (c == END) {
                quoteOpen |= quoted;
                return true;
            }
            ahead = reader.read();
            if (quoted) {
                quoted = inside(field, c);
            } else if (c == '"' && blank) {
                field.setLength(0);
                quoted = true;
                blank = false;
            } else if (c == delimiter) {
                return false;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && ahead == '\n') {
                    ahead = reader.read();
                }
                return true;
            } else {
                blank &= c == ' ' || c == '\t';
                append(field, c);
            }
        }
    }

    /** @return whether the quotation mark is still open */
    private boolean inside(StringBuilder field, int c) throws IOException {
        if (c != '"') {
            append(field, c);
            return true;
        }
        if (ahead == '"') {
            append(field, c);
            ahead = reader.read();
            return true;
        }
        return false;
    }

    private void append(StringBuilder field, int c) {
        if (field.length() > TableLimits.LONGEST_CELL) {
            cut = true;
        } else {
            field.append((char) c);
        }
    }
}
