package org.himuro.lims.procedure.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.himuro.sop.procedure.Clock;

/**
 * The limits of a clock on a line from its origin to its last limit, in thousandths of that.
 *
 * @param direct where the first limit stands
 * @param chill until where the hold at 4 °C may begin, where there is one
 * @param notices where people are told
 * @param labels the limits with their lengths
 */
public record ClockDrawing(int direct, Optional<Integer> chill, List<Integer> notices, List<Label> labels) {
    public static final int WIDTH = 1000;

    public ClockDrawing {
        notices = List.copyOf(notices);
        labels = List.copyOf(labels);
    }

    /** A limit. */
    public record Label(int at, Duration limit) {}

    /** The last limit is drawn from the origin, also where it counts from the cooling: then as late as it can be. */
    public static ClockDrawing of(Clock clock) {
        var first = clock.direct().within();
        var begins = clock.fallback()
                .filter(f -> f.from() == Clock.From.CHILLED)
                .map(Clock.Fallback::begin)
                .orElse(Duration.ZERO);
        var last = clock.fallback().map(f -> f.within().plus(begins)).orElse(first);
        var notices = new ArrayList<Integer>();
        clock.direct().notices().forEach(n -> notices.add(at(n, last)));
        clock.fallback().ifPresent(f -> f.notices().forEach(n -> notices.add(at(n.plus(begins), last))));
        var labels = new ArrayList<Label>();
        labels.add(new Label(at(first, last), first));
        clock.fallback().ifPresent(f -> labels.add(new Label(WIDTH, last)));
        return new ClockDrawing(at(first, last), clock.fallback().map(f -> at(f.begin(), last)), notices, labels);
    }

    private static int at(Duration time, Duration last) {
        return (int) (WIDTH * time.toMillis() / Math.max(1, last.toMillis()));
    }
}
