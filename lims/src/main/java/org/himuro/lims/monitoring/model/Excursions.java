package org.himuro.lims.monitoring.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.himuro.lims.monitoring.Excursion;
import org.himuro.lims.monitoring.Exposure;
import org.himuro.lims.monitoring.Exposure.Gap;
import org.himuro.lims.monitoring.Side;
import org.himuro.lims.monitoring.TemperatureProfile;
import org.himuro.lims.monitoring.TemperatureReading;
import org.himuro.lims.monitoring.Window;
import org.jspecify.annotations.Nullable;

/**
 * When a series was beyond the limits of its profile (T1). A limit itself is allowed. An excursion begins with the first reading beyond a
 * limit and ends with the first that is back inside by the hysteresis; one that is known to be shorter than the profile's
 * minimum does not count. Two readings further apart than twice the interval leave a gap: nothing is known of it, an excursion ends
 * before it, and then counts however short it is.
 */
public final class Excursions {
    /** A gap is longer than so many intervals. */
    private static final int INTERVALS = 2;

    private final TemperatureProfile profile;
    private final Window window;
    private final Duration longest;
    private final List<Excursion> found = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    private @Nullable Side side;
    private Instant began = Instant.EPOCH;
    private boolean unknownBefore;
    private @Nullable TemperatureReading peak;

    private Excursions(TemperatureProfile profile, Window window, Duration longest) {
        this.profile = profile;
        this.window = window;
        this.longest = longest;
    }

    /**
     * @param series in order of time, no two at the same
     * @param window what lies outside of it counts for nothing
     * @param interval between readings; without one, no two readings hang together
     */
    public static Exposure of(
            List<TemperatureReading> series, TemperatureProfile profile, Window window, Optional<Duration> interval) {
        var inside = inside(series, window);
        return new Excursions(profile, window, longest(interval)).judge(inside);
    }

    /** The longest time between two readings that is no gap. */
    static Duration longest(Optional<Duration> interval) {
        return interval.map(i -> i.multipliedBy(INTERVALS)).orElse(Duration.ZERO);
    }

    private static List<TemperatureReading> inside(List<TemperatureReading> series, Window window) {
        int from = window.from().map(at -> firstNotBefore(series, at)).orElse(0);
        int to = window.to().map(at -> firstNotBefore(series, at.plusNanos(1))).orElse(series.size());
        return from >= to ? List.of() : series.subList(from, to);
    }

    private static int firstNotBefore(List<TemperatureReading> series, Instant at) {
        int low = 0;
        int high = series.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (series.get(middle).at().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Exposure judge(List<TemperatureReading> inside) {
        if (inside.isEmpty()) {
            window.from().ifPresent(from -> window.to().ifPresent(to -> gap(from, to)));
            return new Exposure(List.of(), gaps, 0, Optional.empty(), Optional.empty());
        }
        var first = inside.getFirst();
        boolean unknown = window.from().isEmpty() || gap(window.from().get(), first.at());
        var before = first;
        for (var reading : inside) {
            if (gap(before.at(), reading.at())) {
                end(before.at(), true);
                unknown = true;
            }
            step(reading, unknown);
            unknown = false;
            before = reading;
        }
        boolean known = window.to().isPresent() && !gap(before.at(), window.to().get());
        end(known ? window.to().orElseThrow() : before.at(), !known);
        var celsius = inside.stream().map(TemperatureReading::celsius).toList();
        return new Exposure(
                found,
                gaps,
                inside.size(),
                celsius.stream().min(Comparator.naturalOrder()),
                celsius.stream().max(Comparator.naturalOrder()));
    }

    /** @return whether nothing is known between the two */
    private boolean gap(Instant from, Instant to) {
        if (Duration.between(from, to).compareTo(longest) <= 0) {
            return false;
        }
        gaps.add(new Gap(from, to));
        return true;
    }

    private void step(TemperatureReading reading, boolean unknown) {
        var now = side(reading.celsius());
        if (now != side) {
            end(reading.at(), false);
            side = now;
            began = reading.at();
            unknownBefore = unknown;
            peak = reading;
        } else if (peak != null && beyond(reading.celsius(), peak.celsius())) {
            peak = reading;
        }
    }

    private @Nullable Side side(BigDecimal celsius) {
        var inward = side == null ? BigDecimal.ZERO : profile.hysteresis();
        var warm = side == Side.WARM ? inward : BigDecimal.ZERO;
        var cold = side == Side.COLD ? inward : BigDecimal.ZERO;
        if (profile.upper()
                .filter(limit -> celsius.compareTo(limit.subtract(warm)) > 0)
                .isPresent()) {
            return Side.WARM;
        }
        return profile.lower()
                        .filter(limit -> celsius.compareTo(limit.add(cold)) < 0)
                        .isPresent()
                ? Side.COLD
                : null;
    }

    private boolean beyond(BigDecimal celsius, BigDecimal than) {
        return side == Side.WARM ? celsius.compareTo(than) > 0 : celsius.compareTo(than) < 0;
    }

    private void end(Instant at, boolean unknown) {
        if (side != null && peak != null) {
            var excursion = new Excursion(side, began, at, unknownBefore, unknown, peak.celsius(), peak.at());
            if (excursion.open() || excursion.length().compareTo(profile.minimum()) >= 0) {
                found.add(excursion);
            }
        }
        side = null;
        peak = null;
    }
}
