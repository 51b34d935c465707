package org.himuro.lims.intake.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.ledger.model.Canonical;
import org.himuro.lims.ledger.model.CanonicalReader;
import org.himuro.lims.specimen.Material;

/**
 * How a list is read.
 *
 * @param sheet its name; empty for a text file
 * @param headerRow the line of the titles, as a spreadsheet numbers it; 0 where there is none
 * @param columns which column says what
 * @param words what the bank's own words for materials mean
 * @param boxRows of a box that is not there yet; 0 where none is to be built
 * @param prefix before each old number, where the tubes have no other code
 * @param frozen what has no date of freezing is frozen all the same, nobody knows since when
 * @param form that donors signed where no column says one
 * @param formVersion 0 where nobody knows
 * @param project two letters, for the codes of cases
 */
public record IntakeMapping(
        BankFileKind kind,
        String sheet,
        int headerRow,
        List<Column> columns,
        List<Word> words,
        CellScheme scheme,
        int boxRows,
        int boxColumns,
        String prefix,
        boolean frozen,
        String form,
        int formVersion,
        String project) {
    private static final int MOST_ROWS = 26;
    private static final int MOST_COLUMNS = 99;
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._/-]{0,12}");
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern PROJECT = Pattern.compile("[A-HJ-NPR-Z]{2}");

    public IntakeMapping {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    /** @param number from 1 @param title as it stands in the file; empty where there are no titles */
    public record Column(ImportField field, int number, String title) {}

    /** @param word in its plain form */
    public record Word(String word, Material material) {
        /** @param text as it stands in a list */
        public static Word of(String text, Material material) {
            return new Word(Written.word(text), material);
        }
    }

    public Optional<Column> column(ImportField field) {
        return columns.stream().filter(c -> c.field() == field).findFirst();
    }

    public Optional<Material> material(String text) {
        var plain = Written.word(text);
        return words.stream()
                .filter(w -> w.word().equals(plain))
                .map(Word::material)
                .findFirst();
    }

    public IntakeMapping withWords(List<Word> others) {
        return new IntakeMapping(
                kind,
                sheet,
                headerRow,
                columns,
                others,
                scheme,
                boxRows,
                boxColumns,
                prefix,
                frozen,
                form,
                formVersion,
                project);
    }

    public boolean buildsBoxes() {
        return boxRows > 0 && boxColumns > 0;
    }

    public String json() {
        return Canonical.write(this);
    }

    /** @throws IllegalArgumentException where it is none */
    public static IntakeMapping of(String json) {
        return CanonicalReader.read(json, IntakeMapping.class);
    }

    /** Codes of what is missing or cannot be; none where a file may be read by it. */
    public List<String> faults() {
        var faults = new java.util.ArrayList<String>();
        if (kind == BankFileKind.PLACES) {
            if (column(ImportField.PLACE).isEmpty()
                    || column(ImportField.PLACE_TYPE).isEmpty()) {
                faults.add("IMPORT_NEEDS_PLACE");
            }
            return faults;
        }
        if (column(ImportField.CODE).isEmpty() && column(ImportField.OLD_NUMBER).isEmpty()) {
            faults.add("IMPORT_NEEDS_CODE");
        }
        if (column(ImportField.DONOR).isEmpty()) {
            faults.add("IMPORT_NEEDS_DONOR");
        }
        if (column(ImportField.MATERIAL).isEmpty()) {
            faults.add("IMPORT_NEEDS_MATERIAL");
        }
        if (column(ImportField.BOX).isPresent() != column(ImportField.CELL).isPresent()) {
            faults.add("IMPORT_NEEDS_BOX_AND_CELL");
        }
        if (boxRows < 0
                || boxRows > MOST_ROWS
                || boxColumns < 0
                || boxColumns > MOST_COLUMNS
                || boxRows > 0 != boxColumns > 0) {
            faults.add("IMPORT_BOX_SHAPE");
        }
        if (!PREFIX.matcher(prefix).matches()) {
            faults.add("IMPORT_PREFIX_WRONG");
        }
        if (!FORM.matcher(form).matches() || formVersion < 0 || formVersion > 9_999) {
            faults.add("IMPORT_FORM_WRONG");
        }
        if (!PROJECT.matcher(project).matches()) {
            faults.add("IMPORT_PROJECT_WRONG");
        }
        return faults;
    }
}
