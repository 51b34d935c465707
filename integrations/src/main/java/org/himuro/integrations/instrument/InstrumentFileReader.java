package org.himuro.integrations.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.FileKind;
import org.himuro.integrations.Finding;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Reading;
import org.himuro.integrations.TextDecoding;
import org.himuro.integrations.instrument.InstrumentMapping.Measure;
import org.himuro.integrations.instrument.InstrumentReading.Absent;
import org.himuro.integrations.instrument.InstrumentReading.Row;
import org.himuro.integrations.instrument.InstrumentReading.Value;
import org.himuro.integrations.table.WorkbookText;

/**
 * Reads the table of an instrument's file, text or a workbook, by what was said of its files (W2). Refused only where there is no such table; what is wrong with a
 * line is said of the line. At most {@value #MOST_BYTES} bytes, {@value #MOST_ROWS} rows.
 */
public final class InstrumentFileReader {
    public static final int MOST_BYTES = 4 << 20;
    public static final int MOST_ROWS = 1_000;
    private static final int MOST_LINES = 20_000;

    private final InstrumentMapping mapping;
    private final Findings findings = new Findings();

    private InstrumentFileReader(InstrumentMapping mapping) {
        this.mapping = mapping;
    }

    public static Reading<InstrumentReading> read(byte[] file, InstrumentMapping mapping) {
        return switch (text(file)) {
            case Reading.Refused<TextDecoding.Text>(var faults) -> new Reading.Refused<>(faults);
            case Reading.Read<TextDecoding.Text>(var text, var noticed) -> {
                var reader = new InstrumentFileReader(mapping);
                noticed.forEach(
                        f -> reader.findings.add(f.line(), f.code(), f.args().toArray(String[]::new)));
                yield reader.table(Lines.of(text.text()), text.charset());
            }
        };
    }

    /** The file as text, where it is one of a bearable size. */
    static Reading<TextDecoding.Text> text(byte[] file) {
        if (file.length == 0) {
            return Reading.refused(FindingCode.EMPTY_FILE);
        }
        if (file.length > MOST_BYTES) {
            return Reading.refused(FindingCode.TOO_LARGE, String.valueOf(MOST_BYTES));
        }
        var kind = FileKind.of(file);
        if (kind.equals(Optional.of(FileKind.ZIP))) {
            return WorkbookText.of(file, MOST_LINES);
        }
        if (kind.isPresent()) {
            return Reading.refused(FindingCode.NOT_TEXT, kind.get().shown());
        }
        return TextDecoding.decode(file)
                .<Reading<TextDecoding.Text>>map(text -> new Reading.Read<>(text, List.of()))
                .orElseGet(() -> Reading.refused(FindingCode.UNKNOWN_ENCODING));
    }

    private Reading<InstrumentReading> table(Lines lines, String charset) {
        if (lines.lines().size() > MOST_LINES) {
            return Reading.refused(FindingCode.TOO_MANY_LINES, String.valueOf(MOST_LINES));
        }
        var rows = begin(lines).map(begin -> rows(lines, begin)).orElse(List.of());
        if (rows.isEmpty() && !findings.refusing()) {
            findings.add(0, FindingCode.NO_ROWS);
        }
        return findings.reading(() -> new InstrumentReading(rows, charset));
    }

    /** Where the table begins. @param after lines that are above it @param at index of each column */
    private record Begin(int after, Map<Column, Integer> at, List<String> titles) {
        int of(Column column) {
            return Objects.requireNonNull(at.get(column));
        }
    }

    private Optional<Begin> begin(Lines lines) {
        if (!mapping.titles()) {
            return Optional.of(new Begin(
                    mapping.headerLines(),
                    mapping.columns().stream().distinct().collect(Collectors.toMap(c -> c, c -> c.number() - 1)),
                    List.of()));
        }
        var best = List.<Column>of();
        boolean any = false;
        for (var line : lines.lines().stream()
                .limit(InstrumentMapping.MOST_HEADER_LINES)
                .toList()) {
            var titles = Delimited.fields(line.text(), mapping.delimiter());
            var missing = mapping.columns().stream()
                    .filter(c -> c.in(titles).isEmpty())
                    .toList();
            if (missing.isEmpty()) {
                return Optional.of(new Begin(line.number(), places(titles), titles));
            }
            if (missing.size() < mapping.columns().size() && (!any || missing.size() < best.size())) {
                best = missing;
                any = true;
            }
        }
        (any ? best : mapping.columns())
                .stream().distinct().forEach(c -> findings.add(0, FindingCode.COLUMN_MISSING, c.shown()));
        return Optional.empty();
    }

    private Map<Column, Integer> places(List<String> titles) {
        var at = new HashMap<Column, Integer>();
        mapping.columns().forEach(c -> at.put(c, c.in(titles).orElseThrow()));
        return at;
    }

    private List<Row> rows(Lines lines, Begin begin) {
        var rows = new ArrayList<Row>();
        var cell = new Cell(mapping);
        for (var line : lines.filled()) {
            if (line.number() <= begin.after()) {
                continue;
            }
            var fields = Delimited.fields(line.text(), mapping.delimiter());
            // some programs write the titles again before each run
            if (fields.stream().allMatch(String::isEmpty) || fields.equals(begin.titles())) {
                continue;
            }
            if (rows.size() == MOST_ROWS) {
                findings.add(line.number(), FindingCode.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
                break;
            }
            rows.add(row(line, fields, begin, cell));
        }
        return rows;
    }

    private Row row(Lines.Line line, List<String> fields, Begin begin, Cell cell) {
        var who = Delimited.at(fields, begin.of(mapping.tube()));
        boolean leftOut =
                mapping.leftOut().stream().anyMatch(word -> Cell.plain(word).equals(Cell.plain(who)));
        var faults = new ArrayList<Finding>();
        if (fields.size() > Column.MOST) {
            faults.add(Finding.of(line.number(), FindingCode.TOO_MANY_COLUMNS, String.valueOf(Column.MOST)));
        }
        if (Delimited.quoteOpen(line.text(), mapping.delimiter())) {
            faults.add(Finding.of(line.number(), FindingCode.QUOTE_OPEN, line.text()));
        }
        if (who.isEmpty()) {
            faults.add(Finding.of(
                    line.number(), FindingCode.TUBE_NOT_NAMED, mapping.tube().shown()));
        } else if (!leftOut
                && mapping.who() != InstrumentMapping.Who.TUBE_CODE
                && Spot.of(who).isEmpty()) {
            faults.add(Finding.of(line.number(), FindingCode.PLACE_NOT_UNDERSTOOD, who));
        }
        var values = mapping.measures().stream()
                .map(m -> value(line.number(), m, fields, begin, cell))
                .toList();
        return new Row(line.number(), who, leftOut, values, faults);
    }

    private static Value value(int line, Measure measure, List<String> fields, Begin begin, Cell cell) {
        int at = begin.of(measure.column());
        if (at >= fields.size()) {
            return new Absent(measure, "");
        }
        return cell.read(
                line, measure, fields.get(at), measure.unit().map(unit -> Delimited.at(fields, begin.of(unit))));
    }
}
