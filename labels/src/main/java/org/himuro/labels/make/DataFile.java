package org.himuro.labels.make;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.labels.make.DataFault.Code;

/**
 * The values of labels: JSON (an object, or a list of them) or CSV (RFC 4180, its first line the fields), in UTF-8. Read strictly: nothing
 * is skipped, repaired or guessed, and all faults are found at once.
 */
final class DataFile {
    /** 32 times what 1,000 labels of ten lines need. */
    static final int MOST_BYTES = 8 << 20;

    static final int MOST_ROWS = 10_000;

    private final List<DataRow> rows = new ArrayList<>();
    private final List<DataFault> faults = new ArrayList<>();
    private final List<String> fields;

    private DataFile(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * One label.
     *
     * @param number which, from 1
     * @param line of the file where it begins, from 1
     */
    record DataRow(int number, int line, Map<String, String> values) {}

    /** The rows that could be read, and what is wrong with them and the others. */
    record DataReading(List<DataRow> rows, List<DataFault> faults) {
        DataReading {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }

        /** Those that nothing is wrong with; none if something is wrong with the whole file. */
        List<DataRow> sound() {
            var wrong = faults.stream().map(DataFault::row).collect(Collectors.toSet());
            return wrong.contains(0)
                    ? List.of()
                    : rows.stream().filter(r -> !wrong.contains(r.number())).toList();
        }
    }

    /** Reads the values of a layout with these fields. */
    static DataReading read(byte[] bytes, List<String> fields) {
        var file = new DataFile(fields);
        if (bytes.length > MOST_BYTES) {
            file.add(DataFault.ofFile(Code.TOO_LARGE, 0, MOST_BYTES));
        } else {
            file.text(bytes).ifPresent(file::rows);
        }
        return new DataReading(file.rows, file.faults);
    }

    private void rows(String text) {
        if (text.isBlank()) {
            add(DataFault.ofFile(Code.EMPTY, 0));
            return;
        }
        var first = text.stripLeading().charAt(0);
        if (first == '{' || first == '[') {
            new JsonRows(this).read(text);
        } else {
            new CsvRows(this).read(text);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            add(DataFault.ofFile(Code.EMPTY, 0));
        }
    }

    List<String> fields() {
        return fields;
    }

    void add(DataFault fault) {
        faults.add(fault);
    }

    /** Whether there may be more. */
    boolean add(DataRow row) {
        rows.add(row);
        if (rows.size() > MOST_ROWS) {
            add(DataFault.ofFile(Code.TOO_MANY_ROWS, row.line(), MOST_ROWS));
        }
        return rows.size() <= MOST_ROWS;
    }

    /** Whether the layout has it; said if not. */
    boolean isKnown(String field, int line, int row) {
        if (!fields.contains(field)) {
            add(DataFault.ofField(Code.FIELD_UNKNOWN, line, row, field, String.join(", ", fields)));
        }
        return fields.contains(field);
    }

    private Optional<String> text(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            add(DataFault.ofFile(Code.NOT_UTF_8, line(bytes, in.position()), line(bytes, in.position())));
            return Optional.empty();
        }
        var text = out.flip().toString();
        if (text.indexOf(0) >= 0) {
            var line = (int) text.chars()
                            .limit(text.indexOf(0))
                            .filter(c -> c == '\n')
                            .count()
                    + 1;
            add(DataFault.ofFile(Code.HOLDS_NUL, line, line));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int line(byte[] bytes, int end) {
        var line = 1;
        for (var i = 0; i < end; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
