package org.himuro.integrations.table;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Reading;
import org.himuro.integrations.TextDecoding;

/** Delimited text: its encoding and its delimiter are found by themselves. */
final class TextTable implements TableFile {
    private static final char[] DELIMITERS = {'\t', ',', ';', '|'};
    private static final int LOOKED_AT = 100;
    private static final String NAMELESS = "";

    private final byte[] content;
    private final TextDecoding.Encoding encoding;
    private final char delimiter;

    private TextTable(byte[] content, TextDecoding.Encoding encoding) {
        this.content = content;
        this.encoding = encoding;
        this.delimiter = delimiter();
    }

    static Reading<TableFile> open(byte[] content) {
        return TextDecoding.encoding(content)
                .<Reading<TableFile>>map(e -> new Reading.Read<>(new TextTable(content, e), List.of()))
                .orElseGet(() -> Reading.refused(FindingCode.UNKNOWN_ENCODING));
    }

    @Override
    public List<String> sheets() {
        return List.of(NAMELESS);
    }

    @Override
    public Reading<Passed> rows(String sheet, Visitor visitor) {
        var findings = new Findings();
        int rows = 0;
        int columns = 0;
        try (var reader = reader()) {
            var records = new CsvRecords(reader, delimiter);
            for (int number = 1; records.more(); number++) {
                var fields = records.next();
                if (!fits(number, fields, records, findings)) {
                    return new Reading.Refused<>(findings.list());
                }
                var row = new TableRow(
                        number, fields.stream().map(TableCell::text).toList(), false);
                if (row.isBlank()) {
                    continue;
                }
                rows++;
                columns = Math.max(columns, fields.size());
                if (!visitor.row(row)) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int passed = rows;
        int wide = columns;
        return findings.reading(() -> new Passed(passed, wide));
    }

    private static boolean fits(int number, List<String> fields, CsvRecords records, Findings findings) {
        if (number > TableLimits.MOST_ROWS) {
            findings.add(number, FindingCode.TOO_MANY_ROWS, String.valueOf(TableLimits.MOST_ROWS));
        }
        if (fields.size() > TableLimits.MOST_COLUMNS) {
            findings.add(number, FindingCode.TABLE_TOO_LARGE, String.valueOf(TableLimits.MOST_COLUMNS), "columns");
        }
        if (records.isQuoteOpen()) {
            findings.add(number, FindingCode.QUOTE_OPEN, fields.getFirst());
        } else if (records.isCut()) {
            findings.add(number, FindingCode.CELL_TOO_LONG, "–", String.valueOf(TableLimits.LONGEST_CELL));
        }
        return !findings.refusing();
    }

    /** By which the most of the first lines fall into the same number of fields, two at least. */
    private char delimiter() {
        char best = ',';
        int most = 0;
        for (char candidate : DELIMITERS) {
            int alike = alike(candidate);
            if (alike > most) {
                most = alike;
                best = candidate;
            }
        }
        return best;
    }

    private int alike(char candidate) {
        var widths = new HashMap<Integer, Integer>();
        try (var reader = reader()) {
            var records = new CsvRecords(reader, candidate);
            for (int i = 0; i < LOOKED_AT && records.more(); i++) {
                widths.merge(records.next().size(), 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        widths.remove(1);
        return widths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private Reader reader() {
        var in = new ByteArrayInputStream(content, encoding.offset(), content.length - encoding.offset());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()));
    }
}
