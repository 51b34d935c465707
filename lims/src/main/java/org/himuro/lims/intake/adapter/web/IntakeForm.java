package org.himuro.lims.intake.adapter.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.himuro.integrations.table.TableLimits;
import org.himuro.lims.intake.BankFileKind;
import org.himuro.lims.intake.BankMapping;
import org.himuro.lims.intake.application.ListFile;
import org.himuro.lims.intake.application.ShowingImports;
import org.himuro.lims.intake.model.CellScheme;
import org.himuro.lims.intake.model.ImportField;
import org.himuro.lims.intake.model.IntakeMapping;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.specimen.Material;

/** The form in which a list is explained, and the mapping that it says. */
final class IntakeForm {
    private static final int MOST_HEADER = 200;
    private static final int WORDS = 40;

    private IntakeForm() {}

    /** @param file of which the form speaks; its titles are kept with the mapping */
    static ShowingImports.Form read(Fields fields, Map<String, String> form, BankFileKind kind, ListFile file) {
        var said = fields.text("sheet");
        var sheet = file.sheets().contains(said) ? said : file.sheets().getFirst();
        int header = fields.count("headerRow", 0, MOST_HEADER).orElse(0);
        var name = fields.text("name", BankMapping.NAME);
        boolean moved = !said.equals(fields.text("sheetBefore"))
                || !fields.text("headerRow").equals(fields.text("headerBefore"));
        if (moved && !fields.text("headerBefore").isEmpty()) {
            // another line of titles: what the columns say is guessed anew
            var guess = ShowingImports.guess(kind, file, sheet, header);
            return new ShowingImports.Form(name, guess, again(form, name, guess));
        }
        var titles = file.titles(sheet, header);
        var columns = columns(fields, kind, titles);
        var mapping = new IntakeMapping(
                kind,
                sheet,
                header,
                columns,
                words(fields, columns, file, sheet, header),
                fields.one(CellScheme.class, "scheme").orElse(CellScheme.ROW_AND_COLUMN),
                fields.count("boxRows", 1, 26).orElse(0),
                fields.count("boxColumns", 1, 99).orElse(0),
                fields.text("prefix", 12),
                fields.flag("frozen"),
                fields.text("form").isEmpty() ? "unknown" : fields.text("form"),
                fields.count("formVersion", 0, 9_999).orElse(0),
                fields.text("project").isEmpty() ? "WG" : fields.text("project"));
        return new ShowingImports.Form(name, mapping, Map.copyOf(form));
    }

    private static Map<String, String> again(Map<String, String> form, String name, IntakeMapping guess) {
        var fields = new LinkedHashMap<>(form);
        fields.keySet().removeIf(k -> k.startsWith("column-") || k.startsWith("meaning-"));
        guess.columns()
                .forEach(c -> fields.put("column-" + c.number(), c.field().name()));
        fields.put("name", name);
        return fields;
    }

    private static List<IntakeMapping.Column> columns(Fields fields, BankFileKind kind, List<String> titles) {
        var columns = new ArrayList<IntakeMapping.Column>();
        for (int n = 1; n <= TableLimits.MOST_COLUMNS; n++) {
            int number = n;
            fields.one(ImportField.class, "column-" + n)
                    .filter(f -> f.kind() == kind)
                    .filter(f -> columns.stream().noneMatch(c -> c.field() == f))
                    .ifPresent(f -> columns.add(new IntakeMapping.Column(
                            f, number, number <= titles.size() ? titles.get(number - 1) : "")));
        }
        return columns;
    }

    private static List<IntakeMapping.Word> words(
            Fields fields, List<IntakeMapping.Column> columns, ListFile file, String sheet, int header) {
        var words = new ArrayList<IntakeMapping.Word>();
        var of = columns.stream()
                .filter(c -> c.field() == ImportField.MATERIAL)
                .findFirst()
                .map(c -> List.copyOf(file.words(sheet, header, c.number() - 1, WORDS)))
                .orElse(List.of());
        for (int i = 0; i < of.size(); i++) {
            var word = of.get(i);
            fields.one(Material.class, "meaning-" + i).ifPresent(m -> words.add(IntakeMapping.Word.of(word, m)));
        }
        return words.stream().distinct().toList();
    }
}
