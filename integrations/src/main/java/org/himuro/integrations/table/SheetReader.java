package org.himuro.integrations.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.himuro.integrations.FindingCode;
import org.himuro.integrations.Findings;
import org.himuro.integrations.table.MergedRanges.Range;

/** Goes through the lines of a sheet and tells what a person may not have seen: formulas, hidden lines, joined cells. */
final class SheetReader {
    private final SheetCells cells;
    private final MergedRanges merged;
    private final Findings findings;
    private final Map<Range, TableCell> first = new HashMap<>();
    private int open;
    private final List<Range> current = new ArrayList<>();
    private int formulas;
    private String formulaAt = "";
    private int hidden;
    private int rows;
    private int columns;

    SheetReader(SheetCells cells, MergedRanges merged, Findings findings) {
        this.cells = cells;
        this.merged = merged;
        this.findings = findings;
    }

    TableFile.Passed read(InputStream part, TableFile.Visitor visitor) throws XMLStreamException {
        var xml = XlsxParts.open(part);
        int number = 0;
        boolean wanted = true;
        while (wanted && xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT
                    || !xml.getLocalName().equals("row")) {
                continue;
            }
            number = Math.max(number + 1, XlsxParts.number(xml, "r"));
            boolean hides = XlsxParts.attribute(xml, "hidden")
                    .filter(h -> h.equals("1") || h.equals("true"))
                    .isPresent();
            if (number > TableLimits.MOST_ROWS) {
                findings.add(number, FindingCode.TOO_MANY_ROWS, String.valueOf(TableLimits.MOST_ROWS));
                break;
            }
            var row = new TableRow(number, row(xml, number), hides);
            if (findings.refusing()) {
                break;
            }
            wanted = row.isBlank() || passed(row, visitor);
        }
        told();
        return new TableFile.Passed(rows, columns);
    }

    private boolean passed(TableRow row, TableFile.Visitor visitor) {
        rows++;
        columns = Math.max(columns, row.cells().size());
        hidden += row.hidden() ? 1 : 0;
        return visitor.row(row);
    }

    private void told() {
        if (formulas > 0) {
            findings.add(0, FindingCode.FORMULA_VALUES, String.valueOf(formulas), formulaAt);
        }
        if (hidden > 0) {
            findings.add(0, FindingCode.HIDDEN_ROWS, String.valueOf(hidden));
        }
        if (!first.isEmpty()) {
            findings.add(0, FindingCode.MERGED_CELLS, String.valueOf(first.size()));
        }
    }

    private List<TableCell> row(XMLStreamReader xml, int number) throws XMLStreamException {
        var row = new ArrayList<TableCell>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var reference = XlsxParts.attribute(xml, "r").orElse("");
                column = MergedRanges.columnOf(reference).orElse(column + 1);
                put(row, number, column, cells.read(xml));
            }
        }
        joined(row, number);
        while (!row.isEmpty() && row.getLast().isEmpty()) {
            row.removeLast();
        }
        return row;
    }

    private void put(List<TableCell> row, int number, int column, TableCell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= TableLimits.MOST_COLUMNS) {
            findings.add(number, FindingCode.TABLE_TOO_LARGE, String.valueOf(TableLimits.MOST_COLUMNS), "columns");
            return;
        }
        if (cell.text().length() > TableLimits.LONGEST_CELL) {
            findings.add(
                    number,
                    FindingCode.CELL_TOO_LONG,
                    String.valueOf(column + 1),
                    String.valueOf(TableLimits.LONGEST_CELL));
            return;
        }
        if (cell.formula()) {
            formulaAt = formulas == 0 ? letters(column) + number : formulaAt;
            formulas++;
        }
        fill(row, column);
        row.set(column, cell);
    }

    private static void fill(List<TableCell> row, int column) {
        while (row.size() <= column) {
            row.add(TableCell.EMPTY);
        }
    }

    /** Gives the value of a joined range to all its cells in this line. */
    private void joined(List<TableCell> row, int number) {
        current.removeIf(r -> r.bottom() < number);
        while (open < merged.ranges().size() && merged.ranges().get(open).top() <= number) {
            current.add(merged.ranges().get(open++));
        }
        for (var range : current) {
            if (range.top() == number && range.left() < row.size()) {
                first.put(range, row.get(range.left()));
            }
            var value = first.getOrDefault(range, TableCell.EMPTY);
            for (int c = range.left();
                    !value.isEmpty() && c <= Math.min(range.right(), TableLimits.MOST_COLUMNS);
                    c++) {
                fill(row, c);
                row.set(c, value);
            }
        }
    }

    /** As a spreadsheet names a column: 0 = A. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }
}
