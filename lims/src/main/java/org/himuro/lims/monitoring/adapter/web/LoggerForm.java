package org.himuro.lims.monitoring.adapter.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.himuro.integrations.instrument.Sketch;
import org.himuro.integrations.logger.DateOrder;
import org.himuro.integrations.logger.LoggerMapping;
import org.himuro.integrations.logger.TemperatureUnit;
import org.himuro.integrations.table.Between;
import org.himuro.lims.platform.web.Fields;
import org.himuro.lims.shared.Reason;

/** Between the form in which a logger's files are explained and what is kept of it. */
final class LoggerForm {
    static final int MOST_LINES = 200;
    private static final int MOST_COLUMNS = 60;
    private static final Pattern WARM = Pattern.compile("temp|温度|°c|℃|°f|celsius");
    private static final Pattern WHEN = Pattern.compile("time|date|日時|日付|時刻");

    private LoggerForm() {}

    /** @param mapping absent where a fault says why */
    record Said(Optional<LoggerMapping> mapping, List<Reason> faults) {}

    static Said read(Fields fields) {
        var between = fields.needed(Between.class, "between", Between.COMMA);
        int head = fields.count("headerLines", 0, MOST_LINES).orElse(0);
        var time = new ArrayList<Integer>();
        fields.count("time", 1, MOST_COLUMNS).ifPresent(time::add);
        fields.count("time2", 1, MOST_COLUMNS).ifPresent(time::add);
        var temperature = fields.count("temperature", 1, MOST_COLUMNS);
        var unit = fields.one(TemperatureUnit.class, "unit");
        var order = fields.one(DateOrder.class, "order");
        var zone = zone(fields);
        var faults = new ArrayList<>(fields.faults());
        if (time.isEmpty()) {
            faults.add(Reason.of("LOGGER_TIME_MISSING"));
        }
        if (temperature.isEmpty()) {
            faults.add(Reason.of("LOGGER_TEMPERATURE_MISSING"));
        }
        if (!faults.isEmpty()) {
            return new Said(Optional.empty(), faults);
        }
        var name = Optional.of(fields.text("name")).filter(n -> !n.isEmpty());
        var mapping = new LoggerMapping(
                name,
                Optional.of(between.sign()),
                head,
                time.stream().map(c -> c - 1).toList(),
                temperature.orElseThrow() - 1,
                unit,
                order,
                zone);
        return new Said(Optional.of(mapping), List.of());
    }

    /** A place as the time zone database names it, or a distance from UTC. */
    static Optional<ZoneId> zone(Fields fields) {
        return fields.read("zone", "Asia/Tokyo | +09:00 | UTC", LoggerForm::zone);
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** What is likely, by the looks of the file. */
    static Map<String, String> guess(Sketch sketch) {
        var given = new HashMap<String, String>();
        given.put("between", Between.of(sketch.delimiter()).name());
        given.put("headerLines", String.valueOf(sketch.titlesAt()));
        var titles = sketch.titles(sketch.titlesAt(), sketch.delimiter());
        var when = new ArrayList<Integer>();
        for (int i = 0; i < titles.size(); i++) {
            var title = titles.get(i).toLowerCase(Locale.ROOT);
            if (WARM.matcher(title).find()) {
                given.putIfAbsent("temperature", String.valueOf(i + 1));
            } else if (WHEN.matcher(title).find()) {
                when.add(i + 1);
            }
        }
        given.put("time", when.isEmpty() ? "1" : when.getFirst().toString());
        if (when.size() == 2) {
            given.put("time2", when.getLast().toString());
        }
        return given;
    }

    static int columns(Sketch sketch, char between) {
        return Math.min(
                MOST_COLUMNS,
                sketch.below(0, between, MOST_LINES).stream()
                        .mapToInt(List::size)
                        .max()
                        .orElse(1));
    }
}
