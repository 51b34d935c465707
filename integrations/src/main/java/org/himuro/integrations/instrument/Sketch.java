package org.himuro.integrations.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Lines;
import org.himuro.integrations.Reading;
import org.himuro.integrations.TextDecoding;

/**
 * How an unknown file looks, for the person who explains it: its first lines, and what its form is likely to be.
 *
 * @param lines as they are, the first ones
 * @param delimiter between the columns, by the looks of it
 * @param titlesAt the line that is likely to hold the titles, from 1; 0 = none does
 * @param decimal by the looks of it
 */
public record Sketch(List<String> lines, char delimiter, int titlesAt, char decimal) {
    private static final int LINES = 200;
    private static final int LONGEST = 2_000;
    private static final char[] DELIMITERS = {'\t', ';', ',', '|'};
    private static final Pattern FIGURE = Pattern.compile("[+-]?\\d+([.,]\\d+)?%?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    public Sketch {
        lines = List.copyOf(lines);
    }

    /** A refusal where it is no text at all. */
    public static Reading<Sketch> of(byte[] file) {
        return switch (InstrumentFileReader.text(file)) {
            case Reading.Refused<TextDecoding.Text>(var faults) -> new Reading.Refused<>(faults);
            case Reading.Read<TextDecoding.Text>(var text, var noticed) ->
                new Reading.Read<>(of(Lines.of(text.text())), List.of());
        };
    }

    private static Sketch of(Lines all) {
        var lines = all.lines().stream()
                .limit(LINES)
                .map(Lines.Line::text)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .toList();
        char delimiter = delimiter(lines);
        int titles = titles(lines, delimiter);
        boolean comma = delimiter != ','
                && lines.stream()
                        .flatMap(line -> Delimited.fields(line, delimiter).stream())
                        .anyMatch(field -> COMMA.matcher(field).matches());
        return new Sketch(lines, delimiter, titles, comma ? ',' : '.');
    }

    /** By which the most lines fall into the same number of fields, two at least. */
    private static char delimiter(List<String> lines) {
        char best = ',';
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long alike = lines.stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Delimited.fields(line, delimiter).size())
                    .filter(size -> size > 1)
                    .collect(java.util.stream.Collectors.groupingBy(
                            size -> size, java.util.stream.Collectors.counting()))
                    .values()
                    .stream()
                    .max(Comparator.naturalOrder())
                    .orElse(0L);
            if (alike > most) {
                most = alike;
                best = delimiter;
            }
        }
        return best;
    }

    /** The first line of words that is followed by one as wide which holds figures. */
    private static int titles(List<String> lines, char delimiter) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            var titles = Delimited.fields(lines.get(i), delimiter);
            var next = Delimited.fields(lines.get(i + 1), delimiter);
            boolean words = titles.size() > 1
                    && titles.stream().noneMatch(f -> FIGURE.matcher(f).matches())
                    && titles.stream().filter(f -> !f.isEmpty()).count() > 1;
            if (words
                    && next.size() >= titles.size()
                    && next.stream().anyMatch(f -> FIGURE.matcher(f).matches())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The titles in a line, from 1; empty where there is none. */
    public List<String> titles(int line, char between) {
        return line >= 1 && line <= lines.size() ? Delimited.fields(lines.get(line - 1), between) : List.of();
    }

    /** The fields of the lines below, the first so many. */
    public List<List<String>> below(int line, char between, int most) {
        var rows = new ArrayList<List<String>>();
        for (int i = Math.max(line, 0); i < lines.size() && rows.size() < most; i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(Delimited.fields(lines.get(i), between));
            }
        }
        return rows;
    }
}
