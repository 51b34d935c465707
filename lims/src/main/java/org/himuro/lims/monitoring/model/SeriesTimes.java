package org.himuro.lims.monitoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.himuro.integrations.logger.LoggerClock;
import org.himuro.integrations.logger.LoggerPoint;
import org.himuro.integrations.logger.LoggerReading;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.ZoneFrom;
import org.himuro.lims.shared.Reason;

/** From the clock of a logger to instants: what the file says of its zone goes before what a person says. */
public final class SeriesTimes {
    private static final int DIGITS = 4;
    /** So many times that cannot be are named one by one. */
    private static final int NAMED = 5;

    private SeriesTimes() {}

    /**
     * @param readings in order of time, no two at the same; of several at one time the warmest
     * @param faults why these are not the instants
     */
    public record Said(
            List<TemperatureReading> readings,
            String zone,
            ZoneFrom zoneFrom,
            Optional<Duration> interval,
            List<Reason> faults) {
        public Said {
            readings = List.copyOf(readings);
            faults = List.copyOf(faults);
        }
    }

    /** @param otherwise the zone where the file says none */
    public static Said of(LoggerReading file, ZoneId otherwise) {
        var stated = file.zone().flatMap(SeriesTimes::zone);
        var zone = stated.orElse(otherwise);
        var from = file.zone().isPresent() ? ZoneFrom.FILE : ZoneFrom.PERSON;
        var clock = new LoggerClock(zone);
        var readings = new TreeMap<Instant, BigDecimal>();
        var faults = new ArrayList<Reason>();
        for (var point : file.points()) {
            if (point.offset().isEmpty() && !clock.exists(point.at())) {
                if (faults.size() < NAMED) {
                    faults.add(Reason.of("LOGGER_TIME_NOT_IN_ZONE", point.line(), point.at(), zone.getId()));
                }
                continue;
            }
            var at = instant(point, clock);
            point.celsius().map(SeriesTimes::kept).ifPresent(celsius -> readings.merge(at, celsius, BigDecimal::max));
        }
        if (readings.isEmpty() && faults.isEmpty()) {
            faults.add(Reason.of("LOGGER_MEASURED_NOTHING"));
        }
        var list = readings.entrySet().stream()
                .map(e -> new TemperatureReading(e.getKey(), e.getValue()))
                .toList();
        return new Said(list, file.zone().orElse(zone.getId()), from, file.interval(), faults);
    }

    private static Instant instant(LoggerPoint point, LoggerClock clock) {
        var offset = point.offset().orElseGet(() -> clock.offset(point.at()));
        return point.at().toInstant(offset);
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static BigDecimal kept(BigDecimal celsius) {
        var cut = celsius.scale() > DIGITS ? celsius.setScale(DIGITS, RoundingMode.HALF_EVEN) : celsius;
        return TemperatureReading.plain(cut);
    }
}
