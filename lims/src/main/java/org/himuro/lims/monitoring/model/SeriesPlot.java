package org.himuro.lims.monitoring.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.Exposure.Gap;
import org.himuro.lims.monitoring.Side;
import org.himuro.lims.monitoring.TemperatureProfile;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.Window;

/**
 * A series as it is drawn, in units of the picture: 1000 wide, 320 high. Of the readings that fall on one column, the first, the lowest,
 * the highest and the last are drawn: no peak is lost, however many there are.
 *
 * @param lines the course, one path for each stretch without a gap
 * @param limits the limits that lie in the picture
 * @param away before the giving and after the arrival
 */
public record SeriesPlot(
        List<String> lines,
        List<Limit> limits,
        List<Band> excursions,
        List<Band> gaps,
        List<Band> away,
        List<Tick> times,
        List<Tick> degrees) {
    public static final int LEFT = 74;
    public static final int RIGHT = 990;
    public static final int TOP = 12;
    public static final int BOTTOM = 258;

    private static final int MOST_TIMES = 7;
    private static final int MOST_DEGREES = 6;
    /** A line at the edge of the picture is not seen. */
    private static final double MARGIN = 0.06;
    /** Beside the road, so much of its length is drawn. */
    private static final int AROUND = 8;

    private static final int HOUR = 60;
    private static final int DAY = 1440;
    private static final int[] STEPS = {
        1, 2, 5, 10, 15, 30, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY,
        91 * DAY
    };
    private static final double[] NICE = {1, 2, 5, 10};
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    public SeriesPlot {
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        excursions = List.copyOf(excursions);
        gaps = List.copyOf(gaps);
        away = List.copyOf(away);
        times = List.copyOf(times);
        degrees = List.copyOf(degrees);
    }

    /** @param side warm for the upper one */
    public record Limit(Side side, String y, String degrees) {}

    public record Band(String x, String width) {}

    /** @param second below the first, where it says something new */
    public record Tick(String at, String label, String second) {}

    /**
     * @param series in order of time, at least one
     * @param zone of who looks
     */
    public static SeriesPlot of(
            List<TemperatureReading> series,
            TemperatureProfile profile,
            Exposure exposure,
            Window road,
            Optional<Duration> interval,
            ZoneId zone) {
        var axes = Axes.of(series, profile, road);
        var seen = series.stream()
                .filter(r -> !r.at().isBefore(axes.from) && !r.at().isAfter(axes.to))
                .toList();
        return new SeriesPlot(
                lines(seen, axes, Excursions.longest(interval)),
                limits(profile, axes),
                exposure.excursions().stream()
                        .map(e -> axes.band(e.from(), e.to()))
                        .toList(),
                Stream.concat(exposure.gaps().stream(), around(seen, axes, road, Excursions.longest(interval)))
                        .map(g -> axes.band(g.from(), g.to()))
                        .distinct()
                        .toList(),
                away(road, axes),
                times(axes, zone),
                degrees(axes));
    }

    /** Gaps that lie outside of the road. */
    private static Stream<Gap> around(List<TemperatureReading> seen, Axes axes, Window road, Duration longest) {
        var gaps = new ArrayList<Gap>();
        for (int i = 1; i < seen.size(); i++) {
            var from = seen.get(i - 1).at();
            var to = seen.get(i).at();
            if (Duration.between(from, to).compareTo(longest) > 0) {
                gaps.add(new Gap(from, to));
            }
        }
        return gaps.stream().filter(g -> !road.holds(g.from()) || !road.holds(g.to()));
    }

    private static List<String> lines(List<TemperatureReading> seen, Axes axes, Duration longest) {
        var lines = new ArrayList<String>();
        var line = new Course(axes);
        Optional<Instant> before = Optional.empty();
        for (var reading : seen) {
            if (before.filter(b -> Duration.between(b, reading.at()).compareTo(longest) > 0)
                    .isPresent()) {
                lines.add(line.path());
                line = new Course(axes);
            }
            line.add(reading);
            before = Optional.of(reading.at());
        }
        lines.add(line.path());
        return lines.stream().filter(path -> !path.isEmpty()).toList();
    }

    private static List<Limit> limits(TemperatureProfile profile, Axes axes) {
        return Stream.concat(
                        profile.upper().map(c -> limit(Side.WARM, c, axes)).stream(),
                        profile.lower().map(c -> limit(Side.COLD, c, axes)).stream())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Limit> limit(Side side, BigDecimal celsius, Axes axes) {
        double value = celsius.doubleValue();
        return value < axes.low || value > axes.high
                ? Optional.empty()
                : Optional.of(new Limit(side, Axes.shown(axes.y(value)), minus(celsius.toPlainString())));
    }

    private static List<Band> away(Window road, Axes axes) {
        var away = new ArrayList<Band>();
        road.from().filter(from -> from.isAfter(axes.from)).ifPresent(from -> away.add(axes.band(axes.from, from)));
        road.to().filter(to -> to.isBefore(axes.to)).ifPresent(to -> away.add(axes.band(to, axes.to)));
        return away;
    }

    private static List<Tick> times(Axes axes, ZoneId zone) {
        long minutes = Math.max(1, Duration.between(axes.from, axes.to).toMinutes());
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = minutes / STEPS[i] < MOST_TIMES ? STEPS[i] : step;
        }
        var ticks = new ArrayList<Tick>();
        var date = "";
        var at = axes.from.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        while (!at.toInstant().isAfter(axes.to)) {
            if (!at.toInstant().isBefore(axes.from)) {
                var day = DATE.format(at);
                boolean days = step >= DAY;
                ticks.add(new Tick(
                        Axes.shown(axes.x(at.toInstant())),
                        days ? day : CLOCK.format(at),
                        days || day.equals(date) ? "" : day));
                date = day;
            }
            at = next(at, step);
        }
        return ticks;
    }

    private static ZonedDateTime next(ZonedDateTime at, int minutes) {
        return minutes >= DAY ? at.plusDays(minutes / DAY) : at.plusMinutes(minutes);
    }

    private static List<Tick> degrees(Axes axes) {
        double range = axes.high - axes.low;
        double power = Math.pow(10, Math.floor(Math.log10(range / MOST_DEGREES)));
        double step = NICE[NICE.length - 1] * power;
        for (int i = NICE.length - 1; i >= 0; i--) {
            step = range / (NICE[i] * power) <= MOST_DEGREES ? NICE[i] * power : step;
        }
        var ticks = new ArrayList<Tick>();
        for (double at = Math.ceil(axes.low / step) * step; at <= axes.high; at += step) {
            var value = BigDecimal.valueOf(Math.round(at * 100) / 100.0).stripTrailingZeros();
            ticks.add(new Tick(Axes.shown(axes.y(at)), minus(value.toPlainString()), ""));
        }
        return ticks;
    }

    private static String minus(String number) {
        return number.replace('-', '\u2212');
    }

    /** From instants and degrees to the picture. */
    private record Axes(Instant from, Instant to, double low, double high) {
        static Axes of(List<TemperatureReading> series, TemperatureProfile profile, Window road) {
            var first = series.getFirst().at();
            var last = series.getLast().at();
            var begin = road.from().orElse(first);
            var end = road.to().orElse(last.isAfter(begin) ? last : begin);
            var around = Duration.between(begin, end).dividedBy(AROUND);
            var from = road.from().isEmpty() ? first : latest(begin.minus(around), earliest(first, begin));
            var to = road.to().isEmpty() ? end : earliest(end.plus(around), latest(last, end));
            double low = Double.MAX_VALUE;
            double high = -Double.MAX_VALUE;
            for (var reading : series) {
                if (!reading.at().isBefore(from) && !reading.at().isAfter(to)) {
                    low = Math.min(low, reading.celsius().doubleValue());
                    high = Math.max(high, reading.celsius().doubleValue());
                }
            }
            for (var limit : Stream.concat(profile.lower().stream(), profile.upper().stream())
                    .toList()) {
                low = Math.min(low, limit.doubleValue());
                high = Math.max(high, limit.doubleValue());
            }
            double margin = Math.max(0.5, (high - low) * MARGIN);
            return new Axes(from, to.isAfter(from) ? to : from.plusSeconds(HOUR), low - margin, high + margin);
        }

        private static Instant earliest(Instant a, Instant b) {
            return a.isBefore(b) ? a : b;
        }

        private static Instant latest(Instant a, Instant b) {
            return a.isAfter(b) ? a : b;
        }

        double x(Instant at) {
            double share = (double) Duration.between(from, at).toMillis()
                    / Duration.between(from, to).toMillis();
            return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
        }

        double y(double celsius) {
            return BOTTOM - (celsius - low) / (high - low) * (BOTTOM - TOP);
        }

        Band band(Instant begin, Instant end) {
            double x = x(begin);
            return new Band(shown(x), shown(Math.max(2, x(end) - x)));
        }

        static String shown(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    /** A course without a gap, column by column. */
    private static final class Course {
        private final Axes axes;
        private final StringBuilder path = new StringBuilder();
        private final List<TemperatureReading> column = new ArrayList<>();
        private int at = -1;

        Course(Axes axes) {
            this.axes = axes;
        }

        void add(TemperatureReading reading) {
            int x = (int) axes.x(reading.at());
            if (x != at) {
                draw();
                at = x;
            }
            if (column.size() < 4) {
                column.add(reading);
                return;
            }
            // first, lowest and highest so far, last
            int low = 0;
            int high = 0;
            for (int i = 1; i < column.size(); i++) {
                low = column.get(i).celsius().compareTo(column.get(low).celsius()) < 0 ? i : low;
                high = column.get(i).celsius().compareTo(column.get(high).celsius()) > 0 ? i : high;
            }
            var kept = new ArrayList<TemperatureReading>();
            for (int i = 0; i < column.size(); i++) {
                if (i == 0 || i == low || i == high) {
                    kept.add(column.get(i));
                }
            }
            kept.add(reading);
            column.clear();
            column.addAll(kept);
        }

        private void draw() {
            for (var r : column) {
                path.append(path.isEmpty() ? "M" : "L")
                        .append(Axes.shown(axes.x(r.at())))
                        .append(' ')
                        .append(Axes.shown(axes.y(r.celsius().doubleValue())));
            }
            column.clear();
        }

        String path() {
            draw();
            // a single reading is drawn as a dot
            return path.indexOf("L") < 0 && !path.isEmpty() ? path + "h0.1" : path.toString();
        }
    }
}
