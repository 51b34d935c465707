package org.himuro.integrations.logger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The column titles above the readings, in one line or several (name, channel, unit). */
record Titles(List<Row> rows, Recognition found) {

    private static final int ROWS_LOOKED_AT = 14;
    private static final Pattern NAMED = Pattern.compile("(?i)temp(?!late|or)|温度|品温|庫内");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\bdew|露点|set[ -]?point|設定|\\balarm|警報|\\blimit|threshold|\\bmin(?:imum)?\\b|\\bmax(?:imum)?\\b|上限|下限|humid|湿度|\\brh\\b|%|\\blx|illumin|照度|pressure|気圧|\\bh?Pa\\b|\\bMKT\\b|average|平均");
    private static final Pattern LABEL = Pattern.compile(".*[:=：]$");

    static Titles of(Recognition found) {
        var titles = new ArrayList<Row>();
        var head = found.head();
        for (int i = head.size() - 1; i >= Math.max(0, head.size() - ROWS_LOOKED_AT); i--) {
            var row = head.get(i);
            boolean table = filled(row) > 1
                    && filled(row) * 2 >= filled(found.first())
                    && !LABEL.matcher(row.at(0)).matches();
            boolean beside = titles.isEmpty() || titles.getFirst().line() == row.line() + 1;
            if (table && beside) {
                titles.addFirst(row);
            } else if (!titles.isEmpty()) {
                break;
            }
        }
        return new Titles(List.copyOf(titles), found);
    }

    /** The columns that hold a temperature, by title, or by a unit beside the figure. */
    List<Integer> temperatures() {
        return IntStream.range(0, found.first().cells().size())
                .filter(i -> !found.time().contains(i))
                .filter(this::temperature)
                .boxed()
                .toList();
    }

    /** The title shown to people; the number of the column where it has none. */
    String shown(int column) {
        var words = cells(column).stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" "));
        return words.isEmpty() ? String.valueOf(column + 1) : words;
    }

    Optional<TemperatureUnit> unit(int column) {
        return cells(column).stream()
                .flatMap(cell -> TemperatureUnit.in(cell).stream())
                .findFirst();
    }

    private boolean temperature(int column) {
        if (Value.of(found.first().at(column)) instanceof Value.Number number
                && number.unit().isPresent()) {
            return true;
        }
        // a description chosen by the user says nothing where a line of its own names the property
        var property = rows.stream()
                .filter(row -> row.at(0).equalsIgnoreCase("Property"))
                .findFirst();
        var cells = property.map(row -> List.of(row.at(column))).orElseGet(() -> cells(column));
        var title = String.join(" ", cells);
        boolean told = NAMED.matcher(title).find()
                || cells.stream().anyMatch(cell -> TemperatureUnit.in(cell).isPresent());
        return told && !OTHER.matcher(title).find();
    }

    private List<String> cells(int column) {
        return rows.stream().map(row -> row.at(column)).toList();
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}
