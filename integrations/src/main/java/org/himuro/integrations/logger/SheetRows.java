package org.himuro.integrations.logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the cells of a sheet; bounded in rows, columns and cells. */
final class SheetRows {

    private static final int MOST_COLUMNS = 256;
    private static final int MOST_CELLS = 1_500_000;
    private static final int LONGEST_CELL = 300;

    private final Map<Integer, List<String>> rows = new TreeMap<>();
    private int cells;

    void set(int row, int column, String text) throws Xlsx.TooMuch {
        if (column < 0 || column >= MOST_COLUMNS || row < 1) {
            return;
        }
        if (rows.size() > LoggerFileReader.MOST_LINES) {
            throw new Xlsx.TooMuch();
        }
        var row0 = rows.computeIfAbsent(row, _ -> new ArrayList<>(4));
        cells += Math.max(0, column + 1 - row0.size());
        if (cells > MOST_CELLS) {
            throw new Xlsx.TooMuch();
        }
        while (row0.size() <= column) {
            row0.add("");
        }
        row0.set(column, (text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text).strip());
    }

    /** The rows that hold something, numbered from 1. */
    List<Row> list() {
        return rows.entrySet().stream()
                .map(entry -> new Row(entry.getKey(), entry.getValue()))
                .filter(row -> !row.blank())
                .toList();
    }
}
