package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.CHANNEL_NOT_IN_FILE;
import static org.himuro.integrations.FindingCode.SEVERAL_TEMPERATURES;
import static org.himuro.integrations.FindingCode.TEMPERATURE_COLUMN_MISSING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.himuro.integrations.Findings;

/** Learns from a file's own titles and first readings where its temperature stands. */
record Learning(Recognition found, Claim claim, Findings findings) {

    private static final int ROWS_LOOKED_AT = 200;

    Optional<LoggerMapping> mapping(Optional<String> maker) {
        var titles = Titles.of(found);
        return column(titles)
                .map(column -> new LoggerMapping(
                        maker,
                        found.table() instanceof Table.Text text ? Optional.of(text.delimiter()) : Optional.empty(),
                        found.headerLines(column),
                        found.time(),
                        column,
                        titles.unit(column).or(() -> beside(column)),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Optional<TemperatureUnit> beside(int column) {
        return Value.of(found.first().at(column)) instanceof Value.Number number ? number.unit() : Optional.empty();
    }

    private Optional<Integer> column(Titles titles) {
        var temperatures = titles.temperatures();
        var columns = temperatures.isEmpty() ? onlyFigures() : measuring(temperatures);
        if (claim.channel().isPresent()) {
            return named(titles, columns, claim.channel().get());
        }
        if (columns.isEmpty()) {
            findings.add(Math.max(0, found.first().line() - 1), TEMPERATURE_COLUMN_MISSING);
        } else if (columns.size() > 1) {
            var names = columns.stream().map(titles::shown).collect(Collectors.joining(" | "));
            findings.add(Math.max(0, found.first().line() - 1), SEVERAL_TEMPERATURES, names);
        }
        return columns.size() == 1 ? Optional.of(columns.getFirst()) : Optional.empty();
    }

    private Optional<Integer> named(Titles titles, List<Integer> columns, String name) {
        var chosen = columns.stream()
                .filter(column -> name.equals(String.valueOf(column + 1)))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> titles.shown(column).contains(name))
                        .findFirst());
        if (chosen.isEmpty()) {
            findings.add(0, CHANNEL_NOT_IN_FILE, name);
        }
        return chosen;
    }

    // a file without titles that has one column of figures beside the time and the count of the line
    private List<Integer> onlyFigures() {
        var head = new HeadFacts(found.head());
        var figures = IntStream.range(0, found.first().cells().size())
                .filter(i -> !found.time().contains(i))
                .filter(i -> Value.of(found.first().at(i)) instanceof Value.Number)
                .filter(i -> i > 0 || found.time().getFirst() == 0)
                .boxed()
                .toList();
        boolean told = head.unit().isPresent() || claim.unit().isPresent();
        return told && figures.size() == 1 ? figures : List.of();
    }

    // channels that were not used have a title but no figures
    private List<Integer> measuring(List<Integer> columns) {
        if (columns.size() < 2) {
            return columns;
        }
        var rows = found.table()
                .rows()
                .filter(row -> row.line() >= found.first().line())
                .limit(ROWS_LOOKED_AT)
                .toList();
        var used = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> !row.at(column).isBlank()))
                .toList();
        return used.isEmpty() ? columns : used;
    }
}
