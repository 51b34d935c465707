package org.himuro.integrations.table;

import java.util.List;

/**
 * One line of a table.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells up to the last that says something
 * @param hidden somebody hid it
 */
public record TableRow(int number, List<TableCell> cells, boolean hidden) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Nothing where the line is shorter. @param index from 0 */
    public TableCell at(int index) {
        return index >= 0 && index < cells.size() ? cells.get(index) : TableCell.EMPTY;
    }

    public String text(int index) {
        return at(index).text();
    }

    public List<String> texts() {
        return cells.stream().map(TableCell::text).toList();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }
}
