package org.himuro.lims.intake.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.himuro.integrations.Finding;
import org.himuro.integrations.Reading;
import org.himuro.integrations.table.TableFile;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.model.IntakeMapping;

/** A list as it lies in the vault, opened. */
public record ListFile(TableFile table) {

    public List<String> sheets() {
        return table.sheets();
    }

    /** The first lines of a sheet. */
    public List<TableRow> first(String sheet, int most) {
        var first = new ArrayList<TableRow>();
        var read = table.rows(sheet, row -> {
            first.add(row);
            return first.size() < most;
        });
        return read instanceof Reading.Read<TableFile.Passed> ? first : List.of();
    }

    /** The titles in their line; none where there is no such line. */
    public List<String> titles(String sheet, int headerRow) {
        return headerRow == 0
                ? List.of()
                : first(sheet, headerRow).stream()
                        .filter(r -> r.number() == headerRow)
                        .findFirst()
                        .map(TableRow::texts)
                        .orElse(List.of());
    }

    /** The different words of a column below the titles. @param column from 0 */
    public Set<String> words(String sheet, int headerRow, int column, int most) {
        var words = new LinkedHashSet<String>();
        var ignored = table.rows(sheet, row -> {
            if (row.number() > headerRow && !row.text(column).isBlank()) {
                words.add(row.text(column));
            }
            return words.size() < most;
        });
        return ignored instanceof Reading.Read<TableFile.Passed> ? words : Set.of();
    }

    /** Every line below the titles. @return what was noticed; it refuses where not all could be read */
    Reading<TableFile.Passed> below(IntakeMapping mapping, java.util.function.Consumer<TableRow> each) {
        return table.rows(mapping.sheet(), row -> {
            if (row.number() > mapping.headerRow()) {
                each.accept(row);
            }
            return true;
        });
    }

    /** What was noticed when all of it was gone through. */
    public List<Finding> noticed(String sheet) {
        return table.rows(sheet, row -> true).findings();
    }
}
