package org.himuro.integrations.logger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the lines above the readings state: {@code label = value} or {@code label: value} in one cell, or in two. */
record HeadFacts(List<Row> rows) {

    private static final Pattern SERIAL = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:device|logger|instrument|sensor|本体)\\s?)?(?:s/?n|serial(?:\\s?(?:no\\.?|number|num\\.?|#|id))?|シリアル\\s?(?:番号|no\\.?)?|製造番号)(?![A-Za-z])");
    private static final Pattern LGR = Pattern.compile("LGR S/N: ?([A-Za-z0-9-]{1,30})");
    private static final Pattern INTERVAL = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:log(?:ging)?|sampl(?:e|ing)|record(?:ing)?|measur(?:e|ing|ement)|記録|測定)\\s?)?(?:interval|sample rate|間隔)(?![A-Za-z])");
    private static final Pattern COUNT = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:total\\s|number\\sof\\s|no\\.?\\sof\\s)(?:data\\s)?(?:readings?|points|samples|records)|データ数|記録件数|記録数|測定数)");
    private static final Pattern UNIT =
            Pattern.compile("(?i)^\\W{0,3}(?:temp(?:erature|\\.)?\\s?(?:units?|scale)?|units?|温度単位|単位|温度)(?![A-Za-z])");
    private static final Pattern SPLIT = Pattern.compile("[:=：]");
    private static final Pattern UTC =
            Pattern.compile("(?:UTC|GMT)\\s?([+-\u2212][0-9]{1,2}(?::?[0-9]{2})?)?(?![A-Za-z0-9])");
    private static final Pattern REGION = Pattern.compile(
            "\\b(?:Asia|Europe|America|Australia|Africa|Pacific|Atlantic|Indian|Etc)/[A-Za-z_/+0-9-]{2,40}");
    private static final Pattern JST = Pattern.compile("\\bJST\\b|日本標準時");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,3}):([0-9]{2})(?::([0-9]{2}))?");
    private static final Pattern AMOUNT = Pattern.compile(
            "(?i)([0-9]{1,6})\\s?(h|hours?|hrs?|時間|m|mins?|minutes?|分|s|secs?|seconds?|秒)(?![A-Za-z]).*");

    /** The serial number; of several channels' numbers the one above the temperature. */
    Optional<String> serial(int column) {
        return labelled(
                        SERIAL,
                        row -> Optional.of(row.at(column))
                                .filter(s -> !s.isEmpty() && column > 0)
                                .or(() -> firstAfterLabel(row)))
                .map(HeadFacts::unquoted)
                .or(() -> cells().flatMap(cell -> LGR.matcher(cell).results())
                        .map(m -> m.group(1))
                        .findFirst())
                .filter(serial -> serial.length() <= 64);
    }

    Optional<Duration> interval() {
        return labelled(INTERVAL, HeadFacts::firstAfterLabel).flatMap(HeadFacts::duration);
    }

    Optional<Long> count() {
        return labelled(COUNT, HeadFacts::firstAfterLabel)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Long::valueOf);
    }

    Optional<TemperatureUnit> unit() {
        return rows.stream()
                .flatMap(row -> labelled(row, UNIT, HeadFacts::firstAfterLabel).stream())
                .flatMap(text -> TemperatureUnit.in(text).stream())
                .findFirst();
    }

    /** The zone as the file states it: a region, or a distance from UTC. */
    Optional<ZoneId> zone() {
        return cells().flatMap(cell -> zone(cell).stream()).findFirst();
    }

    private static Optional<ZoneId> zone(String cell) {
        try {
            var region = REGION.matcher(cell);
            if (region.find()) {
                return Optional.of(ZoneId.of(region.group()));
            }
            var utc = UTC.matcher(cell);
            if (utc.find()) {
                var shift = Optional.ofNullable(utc.group(1)).map(s -> s.replace('\u2212', '-'));
                return Optional.of(shift.map(HeadFacts::offset).orElse(ZoneOffset.UTC));
            }
            return JST.matcher(cell).find() ? Optional.of(ZoneOffset.ofHours(9)) : Optional.empty();
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String shift) {
        return ZoneOffset.of(shift.matches(".[0-9]:?[0-9]{2}") ? shift.charAt(0) + "0" + shift.substring(1) : shift);
    }

    static Optional<Duration> duration(String text) {
        var clock = CLOCK.matcher(text.strip());
        if (clock.matches()) {
            long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            var sum = Duration.ofHours(Long.parseLong(clock.group(1)))
                    .plusMinutes(Long.parseLong(clock.group(2)))
                    .plusSeconds(seconds);
            return Optional.of(sum).filter(d -> !d.isZero());
        }
        var amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(amount.group(1));
        var sum = switch (amount.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h', '時' -> Duration.ofHours(number);
            case 's', '秒' -> Duration.ofSeconds(number);
            default -> Duration.ofMinutes(number);
        };
        return Optional.of(sum).filter(d -> !d.isZero());
    }

    private Stream<String> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    private Optional<String> labelled(Pattern label, Function<Row, Optional<String>> beside) {
        return rows.stream()
                .flatMap(row -> labelled(row, label, beside).stream())
                .findFirst();
    }

    // "Serial Number = A1" in one cell, or "S/N" and its value in the cells that follow
    private static Optional<String> labelled(Row row, Pattern label, Function<Row, Optional<String>> beside) {
        for (String cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            var match = label.matcher(cell);
            if (!match.find()) {
                return Optional.empty();
            }
            var rest = cell.substring(match.end()).strip();
            var value = SPLIT.matcher(rest).lookingAt() ? rest.substring(1).strip() : rest;
            return value.isEmpty() ? beside.apply(row) : Optional.of(value);
        }
        return Optional.empty();
    }

    private static Optional<String> firstAfterLabel(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).skip(1).findFirst();
    }

    // spreadsheets keep leading zeros by writing ="0012"
    private static String unquoted(String serial) {
        return serial.startsWith("=\"") && serial.endsWith("\"") ? serial.substring(2, serial.length() - 1) : serial;
    }
}
