package org.himuro.integrations.rackfile;

import static org.himuro.integrations.FindingCode.TIMESTAMP_INVALID;
import static org.himuro.integrations.FindingCode.TIMESTAMP_MISSING;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.himuro.integrations.Delimited;
import org.himuro.integrations.Findings;
import org.himuro.integrations.rackfile.RackMapping.ReadAt;

/** Finds the time the device wrote where the mapping says it is. */
record ReadAtRule(ReadAt where, Findings findings) {

    private static final Pattern NO_TIME = Pattern.compile("[0/:. _-]*");

    Optional<LocalDateTime> find(Rows rows) {
        var readAt = switch (where) {
            case ReadAt.Line(String prefix, List<String> patterns) -> inLine(rows, prefix, patterns);
            case ReadAt.Columns(List<Integer> indexes, List<String> patterns) -> inColumns(rows, indexes, patterns);
            case ReadAt.Nowhere() -> Optional.<LocalDateTime>empty();
        };
        if (readAt.isEmpty()) {
            findings.add(0, TIMESTAMP_MISSING);
        }
        return readAt;
    }

    private Optional<LocalDateTime> inLine(Rows rows, String prefix, List<String> patterns) {
        return rows.preamble().stream()
                .filter(line -> Rows.startsWith(line, prefix))
                .flatMap(line ->
                        parsed(line.text().strip().substring(prefix.length()), patterns, line.number()).stream())
                .findFirst();
    }

    private Optional<LocalDateTime> inColumns(Rows rows, List<Integer> indexes, List<String> patterns) {
        return rows.cells().stream()
                .flatMap(row -> {
                    var text = indexes.stream()
                            .map(i -> Delimited.at(row.fields(), i))
                            .collect(Collectors.joining(" "));
                    return NO_TIME.matcher(text).matches()
                            ? Optional.<LocalDateTime>empty().stream()
                            : parsed(text, patterns, row.line()).stream();
                })
                .max(Comparator.naturalOrder());
    }

    private Optional<LocalDateTime> parsed(String text, List<String> patterns, int line) {
        var trimmed = text.strip().replaceAll("\\s+", " ");
        for (String pattern : patterns) {
            try {
                return Optional.of(LocalDateTime.parse(trimmed, formatter(pattern)));
            } catch (DateTimeParseException otherForm) {
                continue;
            }
        }
        if (!trimmed.isEmpty()) {
            findings.add(line, TIMESTAMP_INVALID, trimmed);
        }
        return Optional.empty();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
