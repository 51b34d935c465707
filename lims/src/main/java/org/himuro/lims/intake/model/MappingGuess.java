package org.himuro.lims.intake.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himuro.integrations.table.TableRow;
import org.himuro.lims.intake.BankFileKind;

/** What a list is likely to say in which column, by its titles and first lines. A person corrects it. */
public final class MappingGuess {
    private static final int TITLES_WITHIN = 30;

    private MappingGuess() {}

    /** A field, a column that may be it, and how like it the title is. */
    private record Pair(ImportField field, int column, int likeness) {}

    /**
     * The line of the titles, as a spreadsheet numbers it: the one in which the most words are titles; 0 where none is.
     *
     * @param first the first lines of the list
     */
    public static int headerRow(List<TableRow> first, BankFileKind kind) {
        int best = 0;
        int most = 1;
        for (var row : first.stream().limit(TITLES_WITHIN).toList()) {
            int titles = columns(row.texts(), kind).size();
            if (titles > most) {
                most = titles;
                best = row.number();
            }
        }
        return best;
    }

    /** The likeliest field of each column, no field and no column twice. */
    static Map<ImportField, Integer> columns(List<String> titles, BankFileKind kind) {
        var pairs = new ArrayList<Pair>();
        for (int column = 0; column < titles.size(); column++) {
            for (var field : ImportField.of(kind)) {
                int likeness = titles.get(column).isBlank() ? 0 : field.likeness(titles.get(column));
                if (likeness > 0) {
                    pairs.add(new Pair(field, column, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed().thenComparingInt(Pair::column));
        var found = new EnumMap<ImportField, Integer>(ImportField.class);
        var used = new HashSet<Integer>();
        for (var pair : pairs) {
            if (!found.containsKey(pair.field()) && used.add(pair.column())) {
                found.put(pair.field(), pair.column());
            }
        }
        return found;
    }

    /** @param words that stand in the column of materials @param cells that stand in that of positions */
    public static IntakeMapping of(
            BankFileKind kind,
            String sheet,
            int headerRow,
            List<String> titles,
            Set<String> words,
            List<String> cells) {
        var columns = columns(titles, kind).entrySet().stream()
                .map(e -> new IntakeMapping.Column(e.getKey(), e.getValue() + 1, titles.get(e.getValue())))
                .toList();
        return new IntakeMapping(
                kind,
                sheet,
                headerRow,
                columns,
                words(words),
                CellScheme.of(cells),
                0,
                0,
                "",
                true,
                "unknown",
                0,
                "WG");
    }

    /** Those whose meaning is likely. */
    static List<IntakeMapping.Word> words(Set<String> words) {
        return new LinkedHashSet<>(words)
                .stream()
                        .flatMap(w ->
                                MaterialWords.guess(w).stream().map(m -> new IntakeMapping.Word(Written.word(w), m)))
                        .distinct()
                        .toList();
    }

    /** Whether a list has every title that the mapping knows. */
    public static boolean fits(IntakeMapping mapping, List<String> titles) {
        return mapping.columns().stream().allMatch(c -> !c.title().isEmpty() && titles.contains(c.title()));
    }
}
