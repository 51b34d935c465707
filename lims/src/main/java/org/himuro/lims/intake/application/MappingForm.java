package org.himuro.lims.intake.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.himuro.integrations.Finding;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.model.CellScheme;
import org.himuro.lims.intake.model.ImportFault;
import org.himuro.lims.intake.model.ImportField;
import org.himuro.lims.intake.model.PlaceLine;
import org.himuro.lims.intake.model.TubeLine;
import org.himuro.lims.specimen.Material;

/**
 * The form in which a list is explained, with what would be read so.
 *
 * @param first the first lines as they are
 * @param words different words of the column of materials
 * @param given what stands in the form
 * @param from the mapping that the list looks like; empty for none
 * @param tubes what would be read of the first lines; places likewise
 * @param faults of these lines
 * @param noticed of the file
 */
public record MappingForm(
        BankFileKind kind,
        List<String> sheets,
        List<TableRow> first,
        List<Column> columns,
        List<String> words,
        Map<String, String> given,
        String from,
        List<TubeLine> tubes,
        List<PlaceLine> places,
        List<ImportFault> faults,
        List<Finding> noticed) {
    public MappingForm {
        sheets = List.copyOf(sheets);
        first = List.copyOf(first);
        columns = List.copyOf(columns);
        words = List.copyOf(words);
        given = Map.copyOf(given);
        tubes = List.copyOf(tubes);
        places = List.copyOf(places);
        faults = List.copyOf(faults);
        noticed = List.copyOf(noticed);
    }

    /** @param number from 1 @param examples what stands below the title */
    public record Column(int number, String title, String examples) {}

    public String value(String field) {
        return given.getOrDefault(field, "");
    }

    public boolean is(String field, Object value) {
        return value(field).equals(value.toString());
    }

    public List<ImportField> fields() {
        return ImportField.of(kind);
    }

    public static List<CellScheme> schemes() {
        return List.of(CellScheme.values());
    }

    public static List<Material> materials() {
        return Arrays.asList(Material.values());
    }
}
