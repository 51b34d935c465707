package org.himuro.labels.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.himuro.labels.make.DataFault.Code;
import org.himuro.labels.make.DataFile.DataRow;

/** Values with commas between (RFC 4180). Lines end with LF, CR or both; a line without anything at the end of the file is no row. */
final class CsvRows {
    private final DataFile file;
    private String text = "";
    private int at;
    private int line = 1;

    CsvRows(DataFile file) {
        this.file = file;
    }

    void read(String csv) {
        text = csv;
        var head = record(0);
        checkHead(head);
        for (var row = 1; at < text.length(); row++) {
            var begins = line;
            var values = record(row);
            if (values.size() == 1 && values.getFirst().isEmpty() && at == text.length()) {
                return;
            }
            if (values.size() != head.size()) {
                file.add(DataFault.ofRow(Code.ROW_LENGTH, begins, row, values.size(), head.size()));
            }
            var byField = new HashMap<String, String>();
            for (var i = 0; i < Math.min(values.size(), head.size()); i++) {
                byField.put(head.get(i), values.get(i));
            }
            if (!file.add(new DataRow(row, begins, byField))) {
                return;
            }
        }
    }

    private void checkHead(List<String> head) {
        var seen = new HashSet<String>();
        for (var field : head) {
            if (!seen.add(field)) {
                file.add(DataFault.ofField(Code.FIELD_TWICE, 1, 0, field));
            } else {
                file.isKnown(field, 1, 0);
            }
        }
        file.fields().stream()
                .filter(f -> !seen.contains(f))
                .forEach(f -> file.add(DataFault.ofField(Code.COLUMN_MISSING, 1, 0, f)));
    }

    private List<String> record(int row) {
        var values = new ArrayList<String>();
        do {
            values.add(at < text.length() && text.charAt(at) == '"' ? quoted(row) : plain(row));
        } while (passed(','));
        endOfLine();
        return values;
    }

    private String plain(int row) {
        var from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (text.substring(from, at).indexOf('"') >= 0) {
            file.add(DataFault.ofRow(Code.QUOTE_WRONG, line, row));
        }
        return text.substring(from, at);
    }

    private String quoted(int row) {
        var value = new StringBuilder();
        var begins = line;
        at++;
        while (at < text.length()) {
            var c = text.charAt(at++);
            line += c == '\n' ? 1 : 0;
            if (c != '"') {
                value.append(c);
            } else if (passed('"')) {
                value.append('"');
            } else {
                if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    file.add(DataFault.ofRow(Code.QUOTE_WRONG, begins, row));
                    plain(row);
                }
                return value.toString();
            }
        }
        file.add(DataFault.ofRow(Code.QUOTE_WRONG, begins, row));
        return value.toString();
    }

    private void endOfLine() {
        var ended = passed('\r') | passed('\n');
        line += ended ? 1 : 0;
    }

    private boolean passed(char expected) {
        var is = at < text.length() && text.charAt(at) == expected;
        at += is ? 1 : 0;
        return is;
    }
}
