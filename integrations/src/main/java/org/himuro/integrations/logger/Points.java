package org.himuro.integrations.logger;

import static org.himuro.integrations.FindingCode.EXTRA_CONTENT;
import static org.himuro.integrations.FindingCode.FORMULA;
import static org.himuro.integrations.FindingCode.READING_IMPOSSIBLE;
import static org.himuro.integrations.FindingCode.READING_INVALID;
import static org.himuro.integrations.FindingCode.READING_TIME_INVALID;
import static org.himuro.integrations.FindingCode.UNIT_DIFFERS;
import static org.himuro.integrations.FindingCode.ZONE_CHANGES;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.integrations.Findings;

/** Turns rows into points and complains about each that is none. */
final class Points {

    private static final BigDecimal ABSOLUTE_ZERO = new BigDecimal("-273.15");
    private static final BigDecimal HOTTER_THAN_ANY_LOGGER = BigDecimal.valueOf(2000);

    private final LoggerMapping mapping;
    private final DateOrder order;
    private final TemperatureUnit unit;
    private final Findings findings;
    private final Optional<LoggerClock> clock;
    private final List<LoggerPoint> points = new ArrayList<>();

    Points(LoggerMapping mapping, DateOrder order, TemperatureUnit unit, Findings findings) {
        this.mapping = mapping;
        this.order = order;
        this.unit = unit;
        this.findings = findings;
        this.clock = mapping.zone().map(LoggerClock::new);
    }

    List<LoggerPoint> list() {
        return points;
    }

    void add(Row row) {
        row.cells().stream()
                .filter(Value::formula)
                .filter(cell -> Mark.of(cell).isEmpty())
                .findFirst()
                .ifPresent(cell -> findings.add(row.line(), FORMULA, cell));
        var cell = row.at(mapping.temperature());
        var text = mapping.timeText(row);
        var stamp = moment(text);
        if (stamp.isEmpty()) {
            boolean reading = Value.of(cell) instanceof Value.Number && !text.isBlank();
            findings.add(row.line(), reading ? READING_TIME_INVALID : EXTRA_CONTENT, reading ? text : shown(row));
            return;
        }
        var celsius = celsius(row.line(), cell);
        points.add(new LoggerPoint(stamp.get().at(), offset(stamp.get(), row.line()), celsius, row.line()));
    }

    private record Moment(LocalDateTime at, Optional<ZoneOffset> offset) {}

    private Optional<Moment> moment(String text) {
        var stamp = TimeText.of(text, order);
        return stamp.flatMap(Stamp::local)
                .or(() -> TimeText.ofSerial(text))
                .map(at -> new Moment(at, stamp.flatMap(Stamp::offset)));
    }

    private Optional<ZoneOffset> offset(Moment moment, int line) {
        var offset = moment.offset().or(() -> clock.map(c -> c.offset(moment.at())));
        if (!points.isEmpty() && !points.getLast().offset().equals(offset)) {
            findings.add(line, ZONE_CHANGES, sign(points.getLast().offset()), sign(offset));
        }
        return offset;
    }

    private static String sign(Optional<ZoneOffset> offset) {
        return offset.map(Object::toString).orElse("-");
    }

    private Optional<BigDecimal> celsius(int line, String cell) {
        return switch (Value.of(cell)) {
            case Value.Number(BigDecimal number, Optional<TemperatureUnit> own) -> {
                if (own.isPresent() && own.get() != unit) {
                    findings.add(line, UNIT_DIFFERS, own.get().sign(), unit.sign());
                }
                yield possible(line, cell, unit.celsius(number));
            }
            case Value.NoReading(Mark mark) -> {
                findings.add(line, mark.code(), cell.isEmpty() ? "-" : cell);
                yield Optional.empty();
            }
            case Value.Formula() -> Optional.empty();
            case Value.Unknown() -> {
                findings.add(line, READING_INVALID, cell);
                yield Optional.empty();
            }
        };
    }

    private Optional<BigDecimal> possible(int line, String cell, BigDecimal celsius) {
        if (celsius.compareTo(ABSOLUTE_ZERO) < 0 || celsius.compareTo(HOTTER_THAN_ANY_LOGGER) > 0) {
            findings.add(line, READING_IMPOSSIBLE, cell);
            return Optional.empty();
        }
        return Optional.of(celsius);
    }

    private static String shown(Row row) {
        return String.join(" ", row.cells().stream().limit(8).toList()).strip();
    }
}
