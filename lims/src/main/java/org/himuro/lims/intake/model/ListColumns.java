package org.himuro.lims.intake.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.himuro.integrations.table.TableCell;
import org.himuro.integrations.table.TableRow;

/**
 * Where the columns of a mapping stand in a file: by their titles, wherever they have moved to; by their numbers where the file has no titles.
 *
 * @param at index from 0
 * @param titles as they stand in this file
 */
public record ListColumns(Map<ImportField, Integer> at, Map<ImportField, String> titles) {
    public ListColumns {
        at = Map.copyOf(at);
        titles = Map.copyOf(titles);
    }

    /** @param titles the line of the titles; empty where there is none */
    public static ListColumns of(IntakeMapping mapping, List<String> titles) {
        var at = new EnumMap<ImportField, Integer>(ImportField.class);
        var names = new EnumMap<ImportField, String>(ImportField.class);
        for (var column : mapping.columns()) {
            int index = index(column, titles);
            at.put(column.field(), index);
            names.put(column.field(), name(index, titles));
        }
        return new ListColumns(at, names);
    }

    private static int index(IntakeMapping.Column column, List<String> titles) {
        int number = column.number() - 1;
        if (column.title().isEmpty()
                || number < titles.size() && titles.get(number).equals(column.title())) {
            return number;
        }
        int by = titles.indexOf(column.title());
        return by >= 0 ? by : number;
    }

    static String name(int index, List<String> titles) {
        return index < titles.size() && !titles.get(index).isEmpty() ? Faults.shown(titles.get(index)) : letters(index);
    }

    /** As a spreadsheet names a column: 0 = A. */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            letters.insert(0, (char) ('A' + c % 26));
        }
        return letters.toString();
    }

    boolean has(ImportField field) {
        return at.containsKey(field);
    }

    TableCell cell(TableRow row, ImportField field) {
        return at.containsKey(field) ? row.at(at.getOrDefault(field, -1)) : TableCell.EMPTY;
    }

    String text(TableRow row, ImportField field) {
        return cell(row, field).text();
    }

    /** For a fault. */
    String title(ImportField field) {
        return titles.getOrDefault(field, "");
    }
}
