package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.EXTRA_CONTENT;
import static org.himuro.integrations.FindingCode.POSITION_INVALID;
import static org.himuro.integrations.FindingCode.QUOTE_OPEN;
import static org.himuro.integrations.FindingCode.ROW_INCOMPLETE;
import static org.himuro.integrations.FindingCode.TRUNCATED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Findings;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Lines.Line;
import org.himuro.integrations.rackfile.RackMapping.Layout;
import org.himuro.integrations.rackfile.RackMapping.PositionForm;

/**
 * The lines of a rack file, sorted into those that say what is at a position and those that say something else.
 *
 * @param cells one per position, in the file's order
 * @param preamble lines that carry the rack's code or the time
 */
record Rows(List<Row> cells, List<Line> preamble) {

    // a misread or mistyped position, unlike a word of a title or a sum
    private static final Pattern NEARLY = Pattern.compile(
            "[A-Za-z]{1,2}\\W?[0-9]{1,3}\\w?|[0-9]{1,3}\\W?[A-Za-z]|[A-Za-z]|\\W[0-9]{1,2}|-?[0-9]{1,3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    /** One position as written: its line, the words for position and code, and all columns. */
    record Row(int line, String position, String code, List<String> fields) {}

    static Rows of(RackMapping mapping, Lines lines, Findings findings) {
        return mapping.layout() == Layout.SEQUENCE
                ? sequence(mapping, lines, findings)
                : listed(mapping, lines, findings);
    }

    private static Rows sequence(RackMapping mapping, Lines lines, Findings findings) {
        var cells = new ArrayList<Row>();
        for (Line line : lines.filled().stream().skip(mapping.headerLines()).toList()) {
            var fields = Delimited.fields(line.text(), mapping.delimiter());
            quoted(mapping, line, findings);
            int values = fields.getLast().isEmpty() ? fields.size() - 1 : fields.size();
            if (values < 2) {
                findings.add(line.number(), EXTRA_CONTENT, line.text().strip());
                continue;
            }
            fields.subList(0, values)
                    .forEach(code ->
                            cells.add(new Row(line.number(), String.valueOf(cells.size() + 1), code, List.of(code))));
        }
        return new Rows(cells, List.of());
    }

    private static Rows listed(RackMapping mapping, Lines lines, Findings findings) {
        var cells = new ArrayList<Row>();
        var preamble = new ArrayList<Line>();
        var filled = lines.filled();
        for (Line line : filled.stream().skip(mapping.headerLines()).toList()) {
            var fields = Delimited.fields(line.text(), mapping.delimiter());
            boolean cut = !lines.endsWithBreak() && line == filled.getLast();
            if (announced(mapping, line)) {
                preamble.add(line);
            } else if (isPosition(
                    mapping, Delimited.at(fields, mapping.columns().position()))) {
                quoted(mapping, line, findings);
                cell(mapping, line, fields, cut, findings).ifPresent(cells::add);
            } else if (cut && fields.size() < mapping.columns().least()) {
                findings.add(line.number(), TRUNCATED, line.text().strip());
            } else if (fields.size() >= mapping.columns().least()
                    && NEARLY.matcher(Delimited.at(fields, mapping.columns().position()))
                            .matches()) {
                findings.add(
                        line.number(),
                        POSITION_INVALID,
                        Delimited.at(fields, mapping.columns().position()));
            } else if (!(cells.isEmpty() && header(mapping, line))) {
                findings.add(line.number(), EXTRA_CONTENT, line.text().strip());
            }
        }
        return new Rows(cells, preamble);
    }

    private static void quoted(RackMapping mapping, Line line, Findings findings) {
        if (Delimited.quoteOpen(line.text(), mapping.delimiter())) {
            findings.add(line.number(), QUOTE_OPEN, line.text().strip());
        }
    }

    private static Optional<Row> cell(
            RackMapping mapping, Line line, List<String> fields, boolean cut, Findings findings) {
        var columns = mapping.columns();
        if (fields.size() < columns.least()) {
            if (cut) {
                findings.add(line.number(), TRUNCATED, line.text().strip());
            } else {
                findings.add(
                        line.number(), ROW_INCOMPLETE, String.valueOf(fields.size()), String.valueOf(columns.least()));
            }
            return Optional.empty();
        }
        if (noMove(columns, fields)) {
            return Optional.empty();
        }
        if (fields.stream().skip(columns.most()).anyMatch(field -> !field.isEmpty())) {
            findings.add(line.number(), EXTRA_CONTENT, line.text().strip());
        }
        return Optional.of(
                new Row(line.number(), fields.get(columns.position()), Delimited.at(fields, columns.code()), fields));
    }

    // a tube handler's line without an expected and without a found tube moved nothing and says nothing of the position
    private static boolean noMove(RackMapping.Columns columns, List<String> fields) {
        return columns.expected().isPresent()
                && Delimited.at(fields, columns.expected().get()).isEmpty()
                && Delimited.at(fields, columns.code()).isEmpty();
    }

    private static boolean announced(RackMapping mapping, Line line) {
        boolean rack =
                mapping.rackCode() instanceof RackMapping.RackCodeAt.Line(String prefix) && startsWith(line, prefix);
        boolean time =
                mapping.readAt() instanceof RackMapping.ReadAt.Line(String prefix, var _) && startsWith(line, prefix);
        return rack || time;
    }

    static boolean startsWith(Line line, String prefix) {
        return line.text().strip().regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static boolean isPosition(RackMapping mapping, String text) {
        return mapping.positions() == PositionForm.LABEL
                ? Position.ofLabel(text).isPresent()
                : NUMBER.matcher(text).matches();
    }

    // column titles hold no digit, unlike any line that could hold a code
    private static boolean header(RackMapping mapping, Line line) {
        return line.text().chars().noneMatch(Character::isDigit) && line.text().indexOf(mapping.delimiter()) >= 0;
    }
}
